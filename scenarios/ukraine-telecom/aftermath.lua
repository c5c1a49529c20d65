-- What is known, how surely, and what to talk about afterwards.

-- Facts: the frame -----------------------------------------------------------------------------------------------------

fact "law_of_war" {
  text = "From 24 February 2022 on an international armed conflict is under way. Between its parties the law of armed conflict governs first. The Lucca points are voluntary norms for peacetime: in this exercise they are counted for states outside the war, and shown without being counted for Ukraine's roles.",
  source = "G7 Lucca Declaration, 11 April 2017; chair's report, 23 April 2018; Lawfare, 16 November 2022", confidence = "disputed",
  dispute = "Commentators disagree on how far such norms still bind belligerents towards each other. Towards states outside the war they plainly do.",
}
fact "dual_use" {
  text = "Telecom networks carry civilian and military traffic at once, so whether a given part of one may lawfully be attacked is open to argument. One scholar of the law of war holds that the attack on the mobile operator meets the test of a war crime.",
  source = "okezone, 16 June 2024, relaying Reuters", confidence = "disputed",
  dispute = "The view of one expert. No court has ruled on it.",
}
fact "denial" {
  text = "Russia denies involvement in all three attacks.",
  source = "General knowledge, from press reports of 2022 to 2024", confidence = "derived",
}
fact "yardstick" {
  text = "Of the texts applied here, the leaders' statement of 24 March 2022 and the digital ministers' declaration of 10 May 2022 are younger than the first attack, and were written with this war in view. For February and March 2022 they are today's yardstick.",
  source = "G7 texts of 11 April 2017, 23 April and 9 June 2018, 24 March and 10 May 2022", confidence = "documented",
}
fact "declaration_silent" {
  text = "The digital ministers' declaration of 10 May 2022 appeared on the day of the joint attribution and names neither the satellite operator nor this incident.",
  source = "G7 Digital Ministers, 10 May 2022", confidence = "documented",
}
fact "model" {
  text = "Tuned to the record: modems lost and replaced, the turbines without service (of 9,300 assumed to use such a modem), the thirteen per cent and the hours to its return, the forty per cent of the core, the evening of the first calls and the seventy-five days. Taken over as they are: the 24.3 million subscribers and 1.1 million homes. Sizes of modem fleets, core networks, regions and rivals are assumptions, as are all links between sectors. Occupation, shelling and the winter's power cuts appear in the messages only.",
  source = "Authors of the exercise", confidence = "reconstructed",
}

-- Facts: act one -------------------------------------------------------------------------------------------------------

fact "first_entry" {
  text = "On 23 February, about 16:00 UTC, log-ins with several valid names failed at a ground network gateway; about an hour later one succeeded. A management server was reached in the evening.",
  source = "CSO Online, 16 August 2023", confidence = "derived",
  dispute = "The source gives five in the afternoon local time, which we read as Italian time.",
}
fact "two_blows" {
  text = "At 03:02 UTC on 24 February modems in Ukraine flooded the network; from 04:15 many modems across Europe dropped out within about 45 minutes. In 2023 the operator spoke of two separate attacks.",
  source = "inside-digital and ZDNet on the operator's report, 30 March 2022; The Record, August 2023", confidence = "documented",
}
fact "before_or_with" {
  text = "The European Union places the attack an hour before the invasion.",
  source = "EU declaration and Politico, 10 May 2022", confidence = "disputed",
  dispute = "The order of flood, invasion and drop-out differs by source.",
}
fact "way_of_wiping" {
  text = "The intruders came in through remote access gear that was set up wrongly, at a ground segment that another firm ran under a transition contract. Legitimate management commands then overwrote memory in modems. Satellite, mobile and government users were not hit directly.",
  source = "The operator's incident overview, 30 March 2022", confidence = "documented",
}
fact "modems_lost" {
  text = "Several thousand customers in Ukraine and tens of thousands elsewhere in Europe; about 30,000 modems shipped by the end of March. Later accounts speak of 40,000 to 45,000 knocked out.",
  source = "Operator's overview and databreachtoday, 30 March 2022; conftalks and Graphic News on later talks", confidence = "disputed",
  dispute = "The operator never gave one total. The exercise is tuned to about 42,000.",
}
fact "bricked" {
  text = "The operator called the modems unusable on the network but not permanently damaged; an American official said that they had to go back to the factory.",
  source = "Operator's overview, 30 March 2022; ERR, May 2022", confidence = "disputed",
  dispute = "Both may be true: a modem that its owner cannot revive is lost to the owner.",
}
fact "turbines" {
  text = "5,800 turbines with eleven gigawatts lost remote monitoring and control. They went on generating, and no instability of the grid was seen.",
  source = "evwind, 1 March 2022; Reuters, 2 March 2022", confidence = "documented",
}
fact "turbines_repair" {
  text = "Full repair took more than a month; links by mobile radio were fitted in part.",
  source = "modernpowersystems, April 2022", confidence = "documented",
}
fact "military_effect" {
  text = "On 15 March a Ukrainian official spoke of a really huge loss in communications. The United Kingdom said that the military was the main target; reporters saw contracts of army and police with the operator.",
  source = "Reuters, 15 March 2022; UK statement, 10 May 2022", confidence = "disputed",
  dispute = "A later clarification that other links limited the effect is general knowledge.",
}
fact "slow_words" {
  text = "The operator spoke of a cyber event on 28 February and published an overview on 30 March. A laboratory described the wiper on 31 March; the operator called that consistent with its findings.",
  source = "theventurecation; ZDNet, 30 March 2022; Ars Technica, 31 March 2022", confidence = "documented",
}
fact "replacement" {
  text = "Ukraine's digital minister asked a private provider for terminals on 26 February; service was declared active the next day. National roaming and hosting abroad were pursued as well.",
  source = "theventurecation, February 2022", confidence = "derived",
  dispute = "The date of the request, and those of roaming and hosting, are general knowledge.",
}
fact "names_and_numbers" {
  text = "Ukraine asked the bodies for names and addresses to revoke Russian top-level domains, to shut name servers there and to withdraw address rights. They declined by 2 March, pleading neutrality and lack of authority.",
  source = "The Register, 1 March 2022; CircleID; nhub.news, March 2022", confidence = "documented",
}
fact "outlets" {
  text = "The European Union barred some Russian state broadcasters in March 2022.",
  source = "General knowledge", confidence = "derived",
}
fact "volunteer_army" {
  text = "On 26 February Ukraine's digital minister called for an IT army, with a list of thirty-one targets, banks and energy firms among them.",
  source = "dig.watch; techzone360, 2 March 2022; Reuters via marketscreener", confidence = "documented",
  dispute = "That allies discouraged it without prosecuting is general knowledge, as are the later revenge attacks on Russian firms.",
}
fact "named" {
  text = "On 10 May 2022 the European Union, the United Kingdom, the United States, Canada and others attributed the attack to Russia, after about seventy-five days. No new cyber listing by the Union that day is known to us.",
  source = "Politico, 10 May 2022; State Department and Canadian statements of that day", confidence = "documented",
}

-- Facts: act two -------------------------------------------------------------------------------------------------------

fact "thirteen_per_cent" {
  text = "On 28 March 2022 connection over the fixed-line operator fell to thirteen per cent of its level before the war.",
  source = "cloud7; OODA Loop; ANSA, 29 March 2022", confidence = "documented",
  dispute = "In part the result of the operator's own triage, not only of the attack.",
}
fact "fifteen_minutes" {
  text = "The operator noticed the attack within fifteen minutes and restricted most private and business users so that armed forces and critical users stayed connected.",
  source = "INCIBE; republicworld; OODA Loop, March 2022", confidence = "documented",
}
fact "fifteen_hours" {
  text = "Service was coming back about fifteen hours after users began to drop.",
  source = "ANSA, 29 March 2022; Computer Sweden", confidence = "documented",
}
fact "occupied_account" {
  text = "The way in was an employee's account in territory that had recently been occupied. Three foreign and domestic firms helped to clean up.",
  source = "threatadvice; INCIBE, April 2022", confidence = "documented",
  dispute = "How the account was obtained from its owner has not been published.",
}
fact "flood_or_intrusion" {
  text = "One national summary calls it a denial of service. The operator and the state service describe an intrusion; on the day, an official said that it was unclear.",
  source = "INCIBE; copy of Forbes, 28 March 2022", confidence = "disputed",
  dispute = "Both versions are still in circulation.",
}

-- Facts: act three -----------------------------------------------------------------------------------------------------

fact "duties_unmet" {
  text = "In October 2023 inspectors found violations of the duty of three days of power at all three mobile operators.",
  source = "ukranews, October 2023", confidence = "documented",
}
fact "long_residence" {
  text = "First attempts are put at March to May 2023, presence from at least May, full access probably by November.",
  source = "Reuters, 4 January 2024, via Yahoo and WION", confidence = "documented",
  dispute = "By the security service. Who gave the first account away is open.",
}
fact "clock_of_december" {
  text = "Odd behaviour was seen at 03:26 UTC on 12 December and taken for a transport fault; about an hour later it was understood as an attack on the core. Control was lost for about ninety minutes in all.",
  source = "The operator's chief executive to Forbes, via Yahoo, 13 December 2023; babel.ua, 22 December 2023", confidence = "documented",
}
fact "subscribers" {
  text = "24.3 million mobile and over 1.1 million home subscribers were cut off. Voice began to return in the evening of 13 December, home internet and data from the 14th, region by region.",
  source = "ukrainetoday, 12 December 2023; babel.ua, 13 December; lb.ua, 14 December", confidence = "documented",
}
fact "back_when" {
  text = "Full restoration is usually dated to 20 December.",
  source = "General knowledge; Yahoo on NV and Kyiv Independent, 20 December 2023, for the faults", confidence = "disputed",
  dispute = "Fresh faults were reported in the west and south on that very day.",
}
fact "sirens_fact" {
  text = "Sirens failed in Sumy, in Boryspil and in over seventy-five places of Kyiv region. The capital's own system was not affected. Police used loudspeakers.",
  source = "ukrainetoday; vsisumy; news-kiev, 12 December 2023", confidence = "documented",
  dispute = "Kharkiv region also reported silent sirens, without giving the cause.",
}
fact "payments_fact" {
  text = "Some card terminals and cash machines failed; one bank reported a flood of traffic; street lights were switched by hand.",
  source = "vsisumy; Kyiv Post, 13 December 2023; babel.ua", confidence = "documented",
}
fact "roaming_fact" {
  text = "People were first told to roam; then national roaming was closed to the operator's users to spare other networks. SIM cards sold out. Missiles struck Kyiv overnight.",
  source = "babel.ua; Kyiv Post, 13 December 2023", confidence = "documented",
}
fact "forty_per_cent" {
  text = "The chief executive later said that forty per cent of the infrastructure had been destroyed, mostly the virtual layer, and that about a thousand people worked on the recovery.",
  source = "babel.ua, 22 December 2023", confidence = "disputed",
  dispute = "The company first denied that any servers were destroyed; the security service spoke of almost everything.",
}
fact "who_claimed" {
  text = "One group claimed the attack without proof, a second with screenshots. The security service called the second a front of a military agency; the company called the screenshots fake. In January the service's cyber head held the known unit to be almost certain.",
  source = "FBC and Yahoo, 13 December 2023; Kyiv Independent, 4 January 2024", confidence = "disputed",
  dispute = "The company called versions unproven. No joint G7 attribution of this attack was found.",
}
fact "leak" {
  text = "The security service said that the intruders could have taken data, places and messages; the company found no leak.",
  source = "Kyiv Independent and Reuters, 4 January 2024", confidence = "disputed",
  dispute = "Could have is not did. Neither side has published its evidence.",
}
fact "front_line" {
  text = "The army said that its links at the front were not affected.",
  source = "Ukrainska Pravda via Yahoo, 12 December 2023", confidence = "documented",
}
fact "ninety_five_million" {
  text = "The parent company expected about 3.6 billion hryvnias, some 95 million dollars, less revenue in 2024 from loyalty measures, and later put the incident itself at about 24 million dollars.",
  source = "babel.ua, 18 January 2024; dig.watch, March 2024", confidence = "documented",
  dispute = "Often printed as the cost of repair, which it is not.",
}
fact "mechanism_fact" {
  text = "The Tallinn Mechanism for civilian cyber aid was formalised on 20 December 2023 after talks since May; about 200 million euros were reported for its first year.",
  source = "vm.ee; Interfax-Ukraine, 20 December 2023; ERR, December 2024", confidence = "documented",
}
fact "the_court" {
  text = "Reporters learnt in June 2024 that prosecutors of the International Criminal Court were examining cyber attacks, reportedly this one among them.",
  source = "Reuters, 14 June 2024, via Interfax-Ukraine and insightnews", confidence = "derived",
  dispute = "The court has not confirmed which cases.",
}
fact "invented_here" {
  text = "The triage list, the maternity home, the search by outside auditors, the volunteers in a hospital trust and all letters are invented. That the state service ordered the triage, and not the operator, is a choice of the exercise.",
  source = "Authors of the exercise", confidence = "reconstructed",
}

-- Questions for the hot wash -------------------------------------------------------------------------------------------

question "Which of your decisions would you take again, knowing only what you knew then? Which was merely lucky?"
question "You kept some connected by cutting off others. By what measure, who set it, and could you have published it the same day?"
question "Does it matter who is named once bombs fall? To whom?"
question "What is a single private provider as a lifeline: help, a risk, or a policy that somebody else makes? Under what terms would you sign?"
question "Was closing roaming right? What would you have had to know by noon in order to decide it differently?"
question "When did candour help the other side, and when did silence? Name one case of each from your own exercise."
question "Which norms here bind a state at war, which a state outside it, and which are silent? What fills the silence?"
question "Wind farms in a country at peace went dark together with an army's modems. Which of the two would you protest about, to whom, and on what ground?"
question "Two of the norms that you met pull against each other in your hardest decision. Which two, and which gave way?"
question "Would a standing team of the G7, proposed in May 2022, have changed 12 December 2023? At which hour?"
question "What would you require of an operator on which half a country hangs, and who should pay for it?"
question "Where did two offices of the same state contradict each other in public, and what did that cost?"

-- Prompts for the facilitator ------------------------------------------------------------------------------------------

prompt "Before you begin: read the notice aloud. Some at the table may know people in the places named. Nobody has to play a party to the war."
prompt "The 50-minute form is act one alone and ends on 28 March 2022. Tell afterwards in three sentences who was named in May, and when."
prompt "The 75-minute form begins on 28 March 2022, and an act played alone where it begins: what came before has passed as it did in fact. Tell it in five sentences first."
prompt "Between the acts: one minute of silence at the table, in which everybody writes down what they now depend on."
prompt "Silence: ask each role for one thing that it knows and nobody else at the table can know."
prompt "One voice dominates: ask the newsroom to put its question, and the role it names to answer aloud."
prompt "If somebody says that this is war and no norms apply: ask which state at the table is not at war, and what it owes to whom."
prompt "If somebody says that a norm was broken by those who were hit: a victim does not strain a norm by being hit. Ask for the conduct of whoever decides."
prompt "Before the roaming decision: read the mayor's message aloud, then the rival's, then wait for sixty seconds."
prompt "If the team drifts to a joint statement by reflex: ask which capital would not sign this week, and what it has not seen."
prompt "If the team wants an option that is not there: let them state actor, act and price in one sentence, then rule on it."
prompt "If Russia's denial comes up: state it, state who attributes and on what, and leave the weighing to the table."
