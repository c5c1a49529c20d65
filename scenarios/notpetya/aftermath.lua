-- What is known, how surely, and what to talk about afterwards.

-- Facts ----------------------------------------------------------------------------------------------------------------

fact "route" {
  text = "The wiper came through updates of a tax program that the law made most Ukrainian firms use. A stolen administrator's log-in let the intruders divert the vendor's update traffic for about three hours.",
  source = "SC World on Cisco Talos, July 2017; Summit Route digest, 9 July 2017", confidence = "documented",
}
fact "onset" {
  text = "It broke out between 08:30 and 09:30 UTC on 27 June 2017.",
  source = "intmassmedia, 4 July 2017; Talos as reported by SC World, July 2017", confidence = "disputed",
  dispute = "Ukrainian press gives about 11:30 in Kyiv, which is 08:30 UTC; the analysis of the server gives about 09:00 UTC. Exact log times in circulation were not confirmed.",
}
fact "since_april" {
  text = "The earliest sign of a tampered update dates from 14 April 2017, the day on which the stolen exploits were published.",
  source = "Summit Route digest, 9 July 2017, citing Cisco Talos", confidence = "documented",
}
fact "rehearsal" {
  text = "On 18 May a smaller outbreak, XData, had come through the same program. Analysts later read it as a rehearsal.",
  source = "tweakers.net on ESET, July 2017", confidence = "derived",
}
fact "customers" {
  text = "The vendor had about 400,000 customers, some 80 per cent of Ukrainian firms.",
  source = "stiripesurse on Reuters, July 2017", confidence = "documented",
}
fact "old_servers" {
  text = "Software on the vendor's servers was years out of date.",
  source = "Bleeping Computer as reported by malwaretips, July 2017", confidence = "documented",
}
fact "patches" {
  text = "Patches for the flaws behind the stolen exploit existed since 14 March 2017, after a private warning to their maker. They did not suffice: passwords taken from one unpatched machine opened patched ones.",
  source = "Ars Technica relaying the Washington Post, 17 May 2017; tweakers.net on ESET, July 2017", confidence = "documented",
}
fact "first_day_count" {
  text = "One software maker saw about 12,500 infected machines in Ukraine on the first day.",
  source = "SecurityWeek; intmassmedia, July 2017", confidence = "documented",
  dispute = "A floor: it counts machines that report to that maker. The shipping group alone rebuilt 49,000.",
}
fact "ukraine_share" {
  text = "Three infections in four, by one security firm's count 75 to 80 per cent, were in Ukraine.",
  source = "ukropnews24 and cyberbriefs on ESET, 2017", confidence = "derived",
  dispute = "A share of what that firm's customers saw. It is the figure that the sizes of Ukrainian sites in this exercise were chosen to match.",
}
fact "ukraine_total" {
  text = "How many machines were lost in Ukraine is not known. A magazine reported a tenth of all computers; some printed totals are impossible.",
  source = "Wired, August 2018", confidence = "disputed",
  dispute = "Not confirmed elsewhere. A tenth would be roughly half a million, which fits the share above together with the losses reported abroad. The exercise uses that order of size; sector by sector it is an assumption.",
}
fact "site_sizes" {
  text = "Only the shipping line (49,000) and the drug maker (about 40,000) carry reported machine counts in this exercise. All other sites are sized by assumption, and how the hospital group in Pennsylvania and the household goods maker caught it is assumed as well. Ukrainian offices of foreign firms are drawn as one site, the shipping group's apart; so are banks, and ministries with the tax service.",
  source = "The Register, 25 January 2018; GovTech, October 2020; authors of the exercise", confidence = "reconstructed",
}
fact "shipping_rebuild" {
  text = "The shipping group reinstalled 4,000 servers, 45,000 personal computers and 2,500 applications. Volumes fell by about a fifth meanwhile.",
  source = "The Register and ITPro, January 2018", confidence = "documented",
  dispute = "Ten days by the chairman's account. The company dated its return to normal to 9 July, which makes twelve.",
}
fact "shipping_loss" {
  text = "The group put its loss at 200 to 300 million dollars.",
  source = "Help Net Security, 17 August 2017; The Register, January 2018", confidence = "documented",
  dispute = "Later stated as 250 to 300 million.",
}
fact "terminals" {
  text = "76 terminals were concerned, between 15 and 20 per cent of container trade.",
  source = "Financial Times, 13 August 2017; qloudblog", confidence = "disputed", dispute = "Sources differ on the share.",
}
fact "ghana" {
  text = "A single directory server survived, in Ghana, because the power had failed there before the attack.",
  source = "Wired, August 2018, as quoted by BoingBoing, 22 August 2018", confidence = "documented",
}
fact "drug_loss" {
  text = "The drug maker lost about 40,000 machines; vaccine doses were borrowed from the national stockpile.",
  source = "GovTech, October 2020; cybermaterial, January 2024; UH West Oahu, 4 August 2017; vacunas.org, 2017", confidence = "documented",
  dispute = "Its loss is put at 870 million dollars in a press list, at 1.4 billion in the insurance claim, and at above 500 million in a prosecutor's remarks.",
}
fact "other_losses" {
  text = "Parcel firm 300 to 400 million dollars, building materials 384, snack maker 188, household goods about 129; a Pennsylvanian hospital group spent about two million on repair.",
  source = "cybersolace on Wired, August 2018; GovTech, October 2020; The Register, 2022", confidence = "documented",
}
fact "world_total" {
  text = "More than ten billion dollars worldwide, by an American official's estimate.",
  source = "cybersolace on Wired, August 2018; Advisen, 2024", confidence = "disputed",
  dispute = "No method was published. The British statement spoke of hundreds of millions of pounds. The cost scale of this exercise leans on the higher figure.",
}
fact "mailbox_fact" {
  text = "A German host blocked the only contact mailbox around noon its time, on an abuse report and before press coverage, and informed the federal agency.",
  source = "The provider's blog, 27 June 2017", confidence = "documented",
}
fact "facade" {
  text = "Payment was a facade: there was no working recovery. About four bitcoin came in and were moved on the night of 4 July.",
  source = "SecurityAffairs, 5 July 2017 and 15 February 2018; Bitdefender, 5 July 2017", confidence = "documented",
}
fact "plant_fact" {
  text = "At Chernobyl some radiation checks were done by hand. The power supply of the country was not interrupted.",
  source = "Reuters, 27 June 2017 (copy at gentst.com); RFE/RL, 27 June 2017", confidence = "documented",
}
fact "car_bomb_fact" {
  text = "A colonel of military intelligence was killed by a car bomb in Kyiv that morning. No link to the attack was ever shown.",
  source = "ERR, 27 June 2017", confidence = "documented",
}
fact "early_labels" {
  text = "WannaCry and phishing were named on the first day. Both were wrong.",
  source = "RFE/RL, 27 June 2017; SC World on Cisco Talos, July 2017", confidence = "documented",
}
fact "police_counts" {
  text = "Police had 1,508 reports after two days and about 3,000 by 10 July, over 1,500 of them formal.",
  source = "Ukrainska Pravda, 29 June 2017; Interfax-Ukraine, 10 July 2017", confidence = "documented",
}
fact "seizure" {
  text = "On 4 July the interior minister reported a second wave from the vendor's servers at 13:40 local time, blocked by 15:00. The servers were seized.",
  source = "ukr.media, 4 July 2017; The Register, 5 July 2017", confidence = "documented",
  dispute = "How large the second wave would have been rests on the minister's word.",
}
fact "threshold_fact" {
  text = "The alliance's secretary general recalled that a cyber operation can trigger collective defence. Researchers in Tallinn saw a likely state actor and a possible wrongful act, and no injury or physical damage.",
  source = "Gizmodo, 3 July 2017 (copy at ictal.org); Firstpost, July 2017", confidence = "documented",
}
fact "statement" {
  text = "The United Kingdom, Denmark and the United States named Russia's military or government on 15 February 2018; Canada, Australia, New Zealand and Japan followed within about a day and a half. Russia denies it.",
  source = "ITV and SecurityAffairs, 15 February 2018; European Parliament question E-001005/2018", confidence = "documented",
}
fact "service_date" {
  text = "Ukraine's security service blamed Russian services around 1 July 2017.",
  source = "BleepingComputer, February 2018; tvn24, undated", confidence = "disputed", dispute = "The month is documented, the day is not.",
}
fact "intent" {
  text = "Whether the spread abroad was intended is open.",
  source = "UK Foreign Office via SecurityAffairs, 15 February 2018", confidence = "disputed",
  dispute = "London called the release reckless. Other analysts see pressure on firms that trade with Ukraine.",
}
fact "price" {
  text = "American sanctions on 15 March 2018 (5 entities, 19 people, citing this among other acts) and 11 June 2018; the first European listing on 30 July 2020; American charges against six officers unsealed on 19 October 2020.",
  source = "Wiley and Engadget, March 2018; KBS, 31 July 2020; Willkie, October 2020", confidence = "documented",
}
fact "charter" {
  text = "A revised American charter on keeping or disclosing flaws was published on 15 November 2017. No public admission about the stolen tool was made.",
  source = "UH West Oahu, 16 November 2017; Balch, November 2017", confidence = "documented",
}
fact "war_clause" {
  text = "An appeal court in New Jersey held on 1 May 2023 that the exclusion in the drug maker's property policies did not reach this event; the insurers settled on 3 January 2024. The snack maker had settled in 2022, on terms kept secret.",
  source = "The Register, 2 November 2022 and 3 May 2023; Advisen, 8 January 2024", confidence = "documented",
  dispute = "A settlement sets no precedent, and the ruling reads old wording. The London market has required new wording since 31 March 2023.",
}
fact "war_in_the_east" {
  text = "An armed conflict had been under way in eastern Ukraine since 2014. The exercise applies the peacetime norms to the G7 states and to Ukraine's own conduct; how they bear on the act itself is for discussion.",
  source = "G7 Lucca Declaration, 11 April 2017, and CCDCOE INCYDER, 2017, for the scope; the conflict is general knowledge", confidence = "disputed",
  dispute = "Whether peacetime norms still hold between parties to a conflict is contested.",
}
fact "yardstick" {
  text = "Of the norms applied here only the Lucca points of April 2017 are older than the attack. The texts of 2018 and 2022 are today's yardstick, not what anybody could have read at the time.",
  source = "G7 texts of 11 April 2017, 23 April and 9 June 2018, 24 March and 10 May 2022", confidence = "documented",
}

-- Questions for the hot wash -------------------------------------------------------------------------------------------

question "Which of your decisions would you take again, knowing only what you knew then? Which was merely lucky?"
question "Ransomware, WannaCry, act of war: what did each early label make easier, and what did it make harder?"
question "Was the e-mail host entitled to close the mailbox alone? Who should have decided, and how fast?"
question "The shipping group spoke openly and was praised for it. What would have had to be different for silence to serve its customers better?"
question "Is seven months too long for an attribution, or is a coalition worth the wait? What could have been said earlier, at what confidence?"
question "Two of the norms that you met pull against each other in your hardest decision. Which two, and which gave way?"
question "If governments say that a military did it, should insurers pay? Does your answer change what governments should say?"
question "What does a state that has lost control of an exploit owe to those whom others hit with it?"
question "Even if Ukraine had been a fair target in a conflict, which norm does a worm that cannot stop at a border strain most?"
question "Vendor updates, separated networks, tested backups: which single duty would have prevented most of the harm, and who should have paid for it?"

-- Prompts for the facilitator ------------------------------------------------------------------------------------------

prompt "Silence: ask each role for one thing it knows that nobody else at the table can know."
prompt "One voice dominates: ask the newsroom to put its question, and the role it names to answer aloud."
prompt "Certainty too early: ask for what, how and who separately, each with a confidence of low, medium or high."
prompt "Before the shutdown decision: give the shipping chief sixty seconds alone, then let the others advise."
prompt "If the team drifts to a joint statement by reflex: ask which three capitals would not sign this week, and why."
prompt "If the team wants an option that is not there: let them state actor, act and price in one sentence, then rule on it."
prompt "After the vendor decision: ask who in the room files taxes next Friday, and with what."
prompt "Before the hot wash: have everybody write down the moment at which they were surest, and whether they were right."
prompt "If Russia's denial comes up: state it, state who attributes and on what, and leave the weighing to the table."
