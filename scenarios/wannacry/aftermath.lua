-- What is known, how surely, and what to talk about afterwards.

-- Facts ----------------------------------------------------------------------------------------------------------------

fact "onset" {
  text = "The spread began on the morning of 12 May 2017, between 07:44 and about 08:00 UTC.",
  source = "truecrime.news (secondary); the researcher's own account, copy at xtremesystems.org", confidence = "disputed",
  dispute = "Later accounts give 07:44; traffic data that the researcher quoted at the time give around eight. The exercise meets the worm at 09:00 with several thousand machines already lost.",
}
fact "theft" {
  text = "A group announced stolen tools in August 2016 and hinted at tools for Windows in January 2017; it published them on 14 April.",
  source = "SPICE, Indiana University, 2 June 2017; loginby, April 2017", confidence = "documented",
}
fact "private_warning" {
  text = "The intelligence service that lost the tool warned its maker privately early in 2017. The patch came out on 14 March. No senior official warned loudly.",
  source = "Ars Technica relaying the Washington Post, 16-17 May 2017", confidence = "documented",
  dispute = "The day of the warning is not public; the exercise puts the choice into January.",
}
fact "no_click" {
  text = "The worm needed nobody's click. Every infected organisation had unpatched or unsupported systems, but blocking the exposed port at the firewall would have guarded them as well.",
  source = "National Audit Office, 27 October 2017, excerpt at coursehero.com", confidence = "documented",
}
fact "old_versions" {
  text = "Most infected machines ran Windows 7. The oldest system in question was about five per cent of the health service's machines, and tended to crash rather than to spread.",
  source = "Highland Marketing, May 2018, citing Kaspersky; Public Accounts Committee, April 2018", confidence = "disputed",
  dispute = "The part that old systems played was overstated in the first week, and is still argued about.",
}
fact "warned" {
  text = "Trusts were told in April 2014 to plan their way off the old system, and received critical alerts in March and April 2017. The department had no mechanism for checking compliance.",
  source = "National Audit Office, 27 October 2017; Public Accounts Committee, April 2018", confidence = "documented",
}
fact "two_thirds" {
  text = "About two trusts in three had patched by 12 May. The share of patched machines in this exercise is set to that order; for other countries it is an assumption.",
  source = "Public Accounts Committee, April 2018; authors of the exercise", confidence = "derived",
}
fact "madrid" {
  text = "A telecom operator in Madrid told its staff over loudspeakers at 11:25 local time to switch off. Around noon the Spanish team named the patched flaw; other Spanish firms shut machines as a precaution.",
  source = "El Español, 12 May 2017; globaltelecomsbusiness.com, May 2017", confidence = "documented",
}
fact "trusts_80" {
  text = "80 of 236 trusts in England were affected. Affected is not infected: 46 of them were disrupted without an infection.",
  source = "National Audit Office, report; Public Accounts Committee, April 2018", confidence = "disputed",
  dispute = "The auditors' first release said at least 81; the Foreign Office said 48. The exercise counts 'affected'; the figure was used in setting the model.",
}
fact "practices_595" {
  text = "603 primary-care and other organisations were infected, 595 general practices among them, about eight per cent.",
  source = "National Audit Office, 27 October 2017; Public Accounts Committee, April 2018", confidence = "documented",
}
fact "appointments_fact" {
  text = "6,912 appointments were confirmed as cancelled; about 19,000 is an estimate. At least 139 urgent cancer referrals were among them.",
  source = "understandingpatientdata.org.uk, February 2018; ITV and Health Service Journal, October 2017", confidence = "disputed",
  dispute = "The larger figure extrapolates from the smaller. Nobody counted all.",
}
fact "devices" {
  text = "1,220 pieces of diagnostic equipment were infected, about one per cent.",
  source = "Health Service Journal, October 2017", confidence = "documented",
}
fact "harm" {
  text = "No patient harm was reported, and no NHS body paid.",
  source = "Health Service Journal, October 2017; Public Accounts Committee, April 2018", confidence = "disputed",
  dispute = "Harm was not measured, so that its extent is unknown.",
}
fact "diverted" {
  text = "At the peak five areas diverted ambulances by the auditors' account.",
  source = "National Audit Office, 27 October 2017; Evening Standard, 15 May 2017", confidence = "disputed",
  dispute = "The press counted seven hospitals on Sunday.",
}
fact "major_incident_fact" {
  text = "A major incident was declared at four in the afternoon local time. There was a plan, never rehearsed with local bodies, and for some hours it was unclear who led.",
  source = "Public Accounts Committee, April 2018; National Audit Office, 27 October 2017", confidence = "documented",
}
fact "switch" {
  text = "A researcher registered an address found in the code for 10.69 dollars, as routine, and did not know that this would stop it. It helps only machines that can reach the Internet.",
  source = "The researcher's own account, copy at xtremesystems.org; Guardian, copy at pbokelly.blogspot.com, 14 May 2017", confidence = "disputed",
  dispute = "The minute is not confirmed: about 15:03 UTC by general account, 15:33 in one secondary source, evening in a parliamentary report. What the other courses in this exercise would have done is a model.",
}
fact "servers_seized" {
  text = "Researchers held off attacks on the servers over the weekend. Police in France seized two of them by mistake.",
  source = "TechCrunch, 2019, copy at dm4r.com", confidence = "documented",
}
fact "researcher_later" {
  text = "The researcher was named in the press against his wish. In August he was arrested in the United States on older charges unrelated to the worm.",
  source = "The Register, August 2017; ITPro Today, 3 August 2017; TechCrunch, 2019, copy at dm4r.com", confidence = "documented",
  dispute = "How far this discouraged others is reported by researchers and was not measured.",
}
fact "world_count" {
  text = "Over 200,000 machines in some 150 countries; later figures reach 300,000.",
  source = "Europol via RFE/RL, 14 May 2017; Foreign Office, 19 December 2017; Public Accounts Committee, April 2018", confidence = "disputed",
  dispute = "The committee writes more than 200,000 in at least 100 countries. A G7 text of 2018 speaks of millions, which is wrong. The order of size was used in setting the model.",
}
fact "site_sizes" {
  text = "How many machines each organisation lost is mostly unknown. All sites here are sized by assumption, regions of England are drawn as one site each, and homes and small firms as five pools.",
  source = "Authors of the exercise", confidence = "reconstructed",
}
fact "old_fix_fact" {
  text = "Free emergency fixes for systems out of support came out in the night to 13 May.",
  source = "Network World, 17 May 2017", confidence = "documented", dispute = "The hour is general knowledge.",
}
fact "income" {
  text = "The three wallets held about 140,000 dollars when they were emptied on 2 and 3 August 2017. Payment did not reliably unlock files.",
  source = "The Register, August 2017; White House briefing, 19 December 2017", confidence = "documented",
}
fact "bill_92" {
  text = "The health department put the cost at 92 million pounds: 19 in lost output, 0.5 for technical work during the attack and 72 after it.",
  source = "Public Finance, 12 October 2018; Computer Weekly, October 2018", confidence = "documented",
  dispute = "A broad estimate in the department's own words.",
}
fact "world_cost" {
  text = "Worldwide loss is put at four to eight billion dollars.",
  source = "Wired, 2020, copy at flagrantmalfeasance.com", confidence = "disputed",
  dispute = "An estimate without a published method. The cost scale of this exercise leans on its middle.",
}
fact "g7_texts" {
  text = "Finance ministers at Bari (13 May) and leaders at Taormina (26-27 May) promised closer cooperation. Bari's agenda had been set before.",
  source = "Reuters, 13 May 2017; Sputnik, 27 May 2017, quoting the communique", confidence = "documented",
}
fact "attribution_fact" {
  text = "A British minister said on 27 October 2017 that the government was as sure as possible that North Korea did it. The United States and the United Kingdom attributed on 18-19 December; Australia, Canada, New Zealand and Japan concurred. North Korea denies it.",
  source = "NK News, 27 October 2017; Reuters and gov.uk, 19 December 2017; briefing transcript at lazarus.day", confidence = "documented",
}
fact "finished_or_not" {
  text = "Whether the release was a finished operation or an accident is open.",
  source = "Account of open questions in the literature, 2017 to 2020", confidence = "disputed",
  dispute = "The poor handling of payments is read as haste by some and as cover by others.",
}
fact "consequences_fact" {
  text = "On 6 September 2018 the United States charged one man and sanctioned him and a trading firm, for this and for earlier acts. The European Union listed the firm on 30 July 2020.",
  source = "KBS, 6-7 September 2018 and 31 July 2020", confidence = "documented",
}
fact "background" {
  text = "A general election campaign was under way in the United Kingdom (poll on 8 June 2017), North Korea tested missiles throughout the year, and the software maker had put off its February patches.",
  source = "General knowledge; not checked against a source for this exercise", confidence = "derived",
}
fact "lessons" {
  text = "Reports followed by the auditors (October 2017), the health service's chief information officer (February 2018, 22 recommendations) and a committee of parliament (April 2018). None of the first 88 organisations assessed, later about 200, met the standard.",
  source = "Public Accounts Committee, April 2018; Health Service Journal, February 2018", confidence = "documented",
}
fact "charter" {
  text = "A revised American charter on keeping or disclosing flaws was published on 15 November 2017.",
  source = "UH West Oahu, 16 November 2017; Mozilla, 15 November 2017", confidence = "documented",
}
fact "roles_fact" {
  text = "A hospital trust is treated here as a public body whose acts are the state's; one chief executive stands for many. The crime agency and the cyber centre share a role.",
  source = "Authors of the exercise", confidence = "reconstructed",
}
fact "yardstick" {
  text = "Of the norms applied here only the Lucca points of April 2017 are older than the worm. The texts of 2018 and 2022 are today's yardstick, not what anybody could have read at the time.",
  source = "G7 texts of 11 April 2017, 23 April and 9 June 2018, 24 March and 10 May 2022", confidence = "documented",
}

fact "peacetime" {
  text = "All of this fell in peacetime. The Lucca points are voluntary norms for peacetime; existing international law applies beside them. The law of armed conflict plays no part in this exercise.",
  source = "G7 declaration of 11 April 2017, with the CCDCOE's summary of it, 2017; chair's report of the Ise-Shima group, 23 April 2018, paragraphs 7 and 8", confidence = "derived",
  dispute = "The declaration also says that some acts in cyberspace could amount to a use of force or an armed attack. The exercise treats the worm as neither.",
}

-- Questions for the hot wash -------------------------------------------------------------------------------------------

question "At which hour between January and Friday would one sentence have changed most, and who held it?"
question "Was shutting down clean systems good care or self-harm? What would you have had to know to tell?"
question "Who owned the risk of an unpatched machine: trust, ministry, maker, or the service that knew the flaw?"
question "What does a state that has lost its own tool owe to those whom others hit with it? Which norm speaks to that, and how clearly?"
question "An outsider held the switch for an afternoon. What did you owe him, and what did he owe you?"
question "Eighty, eighty-one, forty-eight: what does a number have to say about itself to be of use in a crisis?"
question "Which two norms pulled against each other in your hardest decision, and which gave way?"
question "Did naming an isolated state change anything that you could measure? What would have been lost by silence?"
question "Mending the old systems for free: which behaviour did it reward, and would you do it again?"
question "Which of your decisions would you take again knowing only what you knew then? Which was merely lucky?"

-- Prompts for the facilitator ------------------------------------------------------------------------------------------

prompt "Turn 1 feels abstract: ask the intelligence service to name one hospital it would not mind seeing locked."
prompt "Silence: ask each role for one thing it knows that nobody else at the table can know."
prompt "Certainty too early: ask for what, who and why separately, each with a confidence of low, medium or high."
prompt "Before the hospital decides: give the chief executive sixty seconds alone, then let the others advise."
prompt "After the researcher's choice: do not say whether it worked. Let the room live with it until the turn has run."
prompt "A number is quoted: let the incident director ask for its source and for what it counts."
prompt "One voice dominates: ask the newsroom to put its question, and the role it names to answer aloud."
prompt "If everybody supports the researcher by reflex: ask who checked that he is the researcher."
prompt "If the team drifts to a joint statement: ask which two capitals would not sign this month, and why."
prompt "Before the hot wash: have everybody write down the moment at which they were surest, and whether they were right."
prompt "If North Korea's denial comes up: state it, state who attributes and on what, and leave the weighing to the table."
