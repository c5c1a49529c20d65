-- Fifteen decisions in the order in which they arise. Amounts are points of the indicators in scenario.lua.
-- Where the record holds several choices by several actors, `history` says which one the historical run plays, and why.
-- Ukraine is a party to the war: marks on the peacetime norms (LUCCA) are shown for its roles and not counted.

-- Act one --------------------------------------------------------------------------------------------------------------
-- 24 February 2022, before dawn ----------------------------------------------------------------------------------------

decision "modems" {
  turn = 1, decides = "sat_operator", objective = "connect",
  ask = "It is 04:30 on the network's clock. Modems drop off your network by the thousand, in Ukraine first, and an invasion has begun. What do you order?",
  known = "The commands that reach the modems look like your own. They come through the ground segment that another firm runs for you. Ships, aircraft and government users on other partitions are untouched.",
  unknown = "Whether a modem that has dropped can be woken again, how far it will go, and whether Ukraine is the target or only the first.",
  if_nobody_decides = "contractor",
  history = { plays = "isolate" },
  tensions = { { "DIG-1", "DIG-2" } },

  option "cut_ukraine" {
    label = "Cut off every terminal in Ukraine, so that the rest of Europe stays up",
    cost  = "You switch off, in the first hour of a war, the country that needs you most.",
    outcome = "The curve flattens abroad. In Kyiv somebody asks on whose side you are.",
    now   = { cohesion = -4 },
    later = {
      { minutes = 80, cut = "sat_ground>fleet_ua", power = { fleet_ua = 0 } },
      { minutes = 95, kill = "modem_wipe" },
      { hours = 20, trust = { -8, -5 }, escalation = -2 },
      { hours = 44, power = { fleet_ua = 1 } },
    },
    norms = {
      { "DIG-1", -2, para = "para 5", because = "Takes the network from those for whom it carries life-saving information." },
      { "DIG-2", 1, para = "para 5", because = "Keeps businesses elsewhere connected that have no other line." },
    },
  },
  option "isolate" {
    label = "Isolate the modems that misbehave and fight to keep all others online",
    cost  = "You learn which ones misbehave by losing them.",
    outcome = "By noon the network is steady, and a good deal smaller.",
    now   = { cost = 1 },
    later = {
      { minutes = 115, kill = "modem_wipe" },
      { hours = 30, trust = { 3, 5 }, clarity = -2 },
      { days = 4, chance = 0.6, evidence = { usa = 0.03 } },
    },
    norms = {
      { "DIG-1", 1, para = "para 5", because = "Keeps open whatever can be kept open, in every country alike." },
      { "DIG-3", -1, para = "para 5", because = "Leaves users and neighbours to guess why their screens are dark." },
    },
    record = { by = "A satellite operator", on = "2022-02-24", source = "Operator's incident overview, 30 March 2022; inside-digital and ZDNet, 30 March 2022",
      note = "Stabilised within hours to days. It spoke of a cyber event on 28 February and published detail on 30 March." },
  },
  option "shut" {
    label = "Shut the whole partition down now and bring it back modem by modem",
    cost  = "Everybody is dark for a day and a half, those who were never hit included.",
    outcome = "Silence from Ireland to the Dnipro. Most modems, when woken, answer.",
    now   = { cost = 3, trust = -2 },
    later = {
      { minutes = 75, power = { fleets = 0 }, kill = "modem_wipe" },
      { hours = 22, power = { fleets_abroad = 0.5 } },
      { hours = 36, power = { fleets = 1 }, trust = { -4, -2 } },
      { days = 5, evidence = { usa = 0.04, uk = 0.02 }, clarity = 2 },
    },
    norms = {
      { "DIG-1", -1, para = "para 5", because = "Takes down a lifeline for all in order to have one again later." },
      { "DIG-2", 1, para = "para 5", because = "Saves equipment on which businesses in several countries rest." },
    },
  },
  option "tell_all" {
    label = "Tell every customer at once to unplug, and publish what you see hourly",
    cost  = "Half of what you publish will be wrong, and the intruder reads it too.",
    outcome = "Thousands pull the cable in time. The share price opens lower.",
    now   = { clarity = { 5, 8 }, trust = 2, cost = 4 },
    later = {
      { minutes = 70, protect = { fleets = 0.2 } },
      { minutes = 130, kill = "modem_wipe" },
      { hours = 20, chance = 0.5, rumour = { captured = 0.1 }, escalation = 3 },
      { days = 3, chance = 0.5, trust = -4 },
      { days = 4, evidence = { usa = 0.03, uk = 0.03, germany = 0.03, eu = 0.02 } },
    },
    norms = {
      { "DIG-3", 2, para = "para 5", because = "Puts what is known into the hands of users while they can still act." },
      { "ISE-11", 1, para = "paras 1, 2 and 11", because = "Brings customers, researchers and authorities to one account." },
      { "DIG-1", 1, para = "para 5", because = "Saves part of the access by having it unplugged in time." },
    },
  },
  option "contractor" {
    label = "Leave the controls to the contractor who runs them and brief governments",
    cost  = "What governments know, those in front of the dark screens do not.",
    outcome = "Ministers hear it by seven. The people who could switch anything off are on another call.",
    now   = { cohesion = { 3, 6 }, evidence = { uk = 0.05, usa = 0.06, ukraine = 0.05, germany = 0.03, eu = 0.03 } },
    later = {
      { minutes = 150, kill = "modem_wipe" },
      { days = 2, trust = { -5, -3 }, clarity = 3 },
    },
    norms = {
      { "ISE-11", -1, para = "paras 1, 2 and 11", because = "Keeps to governments what users and researchers could also use." },
      { "DIG-3", 1, para = "para 5", because = "Warns authorities in several countries within hours." },
      { "DIG-1", -1, para = "para 5", because = "Lets the network shrink while it is settled who may act." },
    },
  },
}

-- 24 to 27 February ----------------------------------------------------------------------------------------------------

decision "links" {
  turn = 2, decides = "kyiv_digital", objective = "connect",
  ask = "Links are failing in places where nothing else reaches. By tonight you have to choose what you ask for first. Which is it?",
  known = "One company abroad offers terminals at once and free for now. Three allies could send others in a week. Registers stand in a building in range of missiles.",
  unknown = "How long the company's offer holds, what it will want to decide in return, and how many cables will be left in a month.",
  if_nobody_decides = "ration",
  history = { plays = "one_provider",
    note = "In fact the single provider, roaming among operators and hosting abroad were pursued side by side. The run plays the first of them, which came within three days." },
  tensions = { { "DIG-1", "RRG-3" }, { "DIG-1", "ISE-9" } },

  option "one_provider" {
    label = "Take the terminals that one foreign company offers, under its terms",
    cost  = "A line on which the army and clinics depend now has one owner abroad.",
    outcome = "The first lorries cross the border within three days. A fortnight later towns that had gone silent tell what they see.",
    now   = { set = "one_provider" },
    later = {
      { hours = 40, open = { "fleet_ua>terminals", "army>terminals", "hospitals>terminals" }, trust = { 4, 7 } },
      { days = 12, clarity = { 4, 7 } },
      { days = 20, cost = 1 },
      { days = 30, chance = 0.5, cohesion = -2 },
    },
    norms = {
      { "DIG-1", 2, para = "para 5", because = "Restores access where it is needed within days." },
      { "RRG-3", -2, para = "side agenda on digital markets", because = "Rests a lifeline on one supplier without a second." },
    },
    record = { by = "Digital ministry, Kyiv", on = "2022-02-26", source = "Press of late February 2022; the date of the request is general knowledge",
      confidence = "derived", note = "Service was declared active the next day." },
  },
  option "allies_mix" {
    label = "Ask several allies for a mix of terminals, under contracts of the state",
    cost  = "Nine days of signatures, while the gaps stay as they are.",
    outcome = "Four makes, three plugs, one warehouse in Rzeszów.",
    now   = { cohesion = 3, cost = 2 },
    later = {
      { days = 3, trust = -2 },
      { days = 8, open = { "fleet_ua>allied_terminals", "army>allied_terminals" }, cohesion = { 4, 7 } },
      { days = 28, trust = 2, set = "mixed_terminals" },
    },
    norms = {
      { "RRG-3", 2, para = "side agenda on digital markets", because = "Spreads a lifeline over several suppliers from the start." },
      { "DIG-1", 1, para = "para 5", because = "Brings access back, later and on firmer ground." },
    },
  },
  option "share_networks" {
    label = "Order the mobile operators to carry one another's subscribers",
    cost  = "Three rivals must open their networks in a week that they need for repairs.",
    outcome = "It works in the west first. The engineers stop calling each other rivals.",
    now   = { set = "roaming_rules", cost = 2, trust = -1 },
    later = {
      { days = 11, trust = { 3, 5 } },
      { days = 12, chance = 0.35, cost = 2, trust = -2 },
      { months = 10, trust = { 2, 4 } },   -- the winter's raids on the grid: a telephone finds another mast
    },
    norms = {
      { "DIG-1", 2, para = "para 5", because = "Builds a spare path into networks that people already carry in their pockets." },
      { "DIG-2", -1, para = "para 5", because = "Commands firms in the week in which they can bear it least." },
    },
    record = { by = "Government of Ukraine and the mobile operators", on = "2022-03-07", source = "General knowledge; see the facts", confidence = "derived",
      note = "The first days of national roaming are general knowledge." },
  },
  option "registers_abroad" {
    label = "Copy the state's registers to hosting abroad before anything else",
    cost  = "The data of forty million people leave the reach of your courts.",
    outcome = "Disks in diplomatic bags, and one night of uploading.",
    now   = { cost = 2 },
    later = {
      { days = 3, open = "ministries>cloud" },
      { days = 6, cohesion = 1 },
      { days = 33, trust = { 1, 4 } },
      { days = 50, chance = 0.3, trust = -3 },
    },
    norms = {
      { "RRG-2", 2, para = "side agenda on data flows", because = "Moves public data across a border lawfully, so that they survive." },
      { "LUCCA-5", -1, para = "point 5", because = "Places personal data beyond the guarantees under which they were given." },
    },
    record = { by = "Government of Ukraine", on = "2022-02-24", source = "General knowledge; see the facts", confidence = "derived", note = "Registers were moved to hosting abroad in the first weeks." },
  },
  option "ration" {
    label = "Ration what still works: command, rescue and government come first",
    cost  = "Firms and families learn that they stand at the end of a list.",
    outcome = "The priority lines hold. Elsewhere people queue at the one window with a signal.",
    now   = { trust = { -5, -3 }, cost = -1 },
    later = {
      { hours = 12, cut = "army_needs_modems" },
      { days = 9, escalation = -2 },
    },
    norms = {
      { "ISE-9", -1, para = "para 5", because = "Limits civilian use without saying for how long." },
      { "DIG-1", -1, para = "para 5", because = "Divides what is there and adds nothing to it." },
      { "LUCCA-5", -1, para = "point 5", because = "Ranks civilians last without a review of each case." },
    },
  },
}

decision "spillover" {
  turn = 2, decides = "cyber_agency", objective = "outside",
  ask = "A maker of wind turbines reports that 5,800 of its machines cannot be reached any more. They still turn. Your state is not at war. What do you make of it?",
  known = "All use the same satellite network. The grid operators see nothing unusual. The loss began in the hour of the invasion.",
  unknown = "Whether Germany's machines were meant or merely in the way, and whether the next step would be on purpose.",
  if_nobody_decides = "supplier_fault",
  history = { plays = "alert",
    note = "The agency was informed, warned operators in a low key and advised on links by mobile radio; nobody invoked a solidarity clause." },
  tensions = { { "LUCCA-2", "LEAD-2" }, { "DIG-3", "LUCCA-2" } },

  option "alert" {
    label = "Warn all operators of critical plants that this was probably an attack",
    cost  = "Probably is a word that ministers and markets do not hear.",
    outcome = "Three operators find the same modem in their own cellars.",
    now   = { clarity = { 3, 6 }, escalation = 3, cost = 1 },
    later = {
      { days = 2, protect = { fleet_de = 0.1 } },
      { days = 12, open = "some_masts" },
      { days = 14, trust = { 1, 3 } },
    },
    norms = {
      { "LUCCA-7", 1, para = "point 7", because = "Puts operators of essential plants on guard within days." },
      { "DIG-3", 2, para = "para 5", because = "Spreads to others what one firm has noticed." },
      { "LEAD-2", 1, para = "cyber passage, sentence 2", because = "Gives operators a common picture of a threat that may come to them." },
    },
    record = { by = "Federal cyber agency and a turbine maker, Germany", on = "2022-02-28", source = "evwind, 1 March 2022; Reuters, 2 March 2022", confidence = "derived",
      note = "The maker reported to the agency on the first day; that the warning was low in key is our reading." },
  },
  option "supplier_fault" {
    label = "Treat it as a fault of the supplier until the supplier has reported",
    cost  = "The supplier's report will take five weeks.",
    outcome = "Technicians drive from mast to mast with laptops.",
    now   = { escalation = -2, cost = 1 },
    later = {
      { days = 20, open = "some_masts" },
      { days = 26, clarity = -3, trust = -2 },
    },
    norms = {
      { "LUCCA-2", 1, para = "point 2", because = "Waits for facts before it calls a fault an attack." },
      { "DIG-3", -1, para = "para 5", because = "Leaves other users of the same modem without a word." },
    },
  },
  option "order_backups" {
    label = "Order a second path for the control of every large plant, within weeks",
    cost  = "Firms pay for a duty written in ten days, and some of it will be for nothing.",
    outcome = "Mobile links go up on four thousand masts. The bill goes to court.",
    now   = { cost = { 4, 6 } },
    later = {
      { days = 6, open = { "some_masts", "all_masts" } },
      { days = 24, trust = 3, set = "second_path" },
      { days = 60, chance = 0.4, cohesion = -2 },
    },
    norms = {
      { "LUCCA-7", 2, para = "point 7", because = "Gives essential plants a path that no single supplier can close." },
      { "DIG-5", -1, para = "para 6", because = "Lays one duty on plants of every size before the risk has been ranked." },
      { "LEAD-2", 2, para = "cyber passage, sentence 2", because = "Raises the resilience of home networks while the threat is fresh." },
      { "LUCCA-2", 1, para = "point 2", because = "Answers the effect that is seen and leaves the author open." },
    },
  },
  option "solidarity" {
    label = "Call it an attack on your own networks and ask the Union for solidarity",
    cost  = "You have opened a clause that your partners will now have to fill.",
    outcome = "Ambassadors meet at eight. Half of them ask what is broken.",
    now   = { escalation = { 7, 11 }, trust = 2 },
    later = {
      { days = 2, cohesion = { 4, 7 }, evidence = { eu = 0.06, germany = 0.05 } },
      { days = 3, cohesion = -5, when = evidence "germany":below(0.22) },
      { days = 14, open = "some_masts" },
    },
    norms = {
      { "LUCCA-2", -2, para = "point 2", because = "Reaches for a solidarity clause over machines that never stopped turning." },
      { "LUCCA-1", 1, para = "point 1", because = "Brings partners to one table before anybody acts alone." },
      { "LEAD-2", 1, para = "cyber passage, sentence 2", because = "Builds a common view of what may come." },
    },
  },
  option "quiet" {
    label = "Advise the plants in confidence and keep it out of the public's sight",
    cost  = "If it is told by somebody else, you hid it.",
    outcome = "Forty letters, all marked confidential. One is on a news site by Thursday.",
    now   = { escalation = -3 },
    later = {
      { days = 11, open = "some_masts" },
      { days = 9, chance = 0.55, trust = { -6, -4 }, clarity = -2 },
    },
    norms = {
      { "LUCCA-7", 1, para = "point 7", because = "Helps the plants that are known to be at risk." },
      { "DIG-3", -1, para = "para 5", because = "Keeps from unknown users what known ones are told." },
      { "LUCCA-2", 1, para = "point 2", because = "Weighs what a public word would set off before anything is certain." },
    },
  },
}

-- 28 February to 4 March -----------------------------------------------------------------------------------------------

decision "registries" {
  turn = 3, decides = "g7_digital", objective = "outside",
  ask = "Kyiv asks the bodies that run the internet's names and numbers to withdraw Russia's. They ask where your government stands. What do you say?",
  known = "The request covers the country's top-level domains, name servers on its soil and its address rights. The bodies plead neutrality and see no mandate.",
  unknown = "Whom it would hit first, whether it can be undone, and who would ask next, about whom.",
  if_nobody_decides = "leave_bodies",
  history = { plays = "leave_bodies",
    note = "The bodies for names and addresses declined within days, on their own authority. The European Union barred some state broadcasters. What single G7 ministries told the bodies is not documented here." },
  tensions = { { "DIG-6", "LUCCA-8" }, { "ISE-9", "LUCCA-8" } },

  option "back" {
    label = "Support the request in public, as an answer to a war of aggression",
    cost  = "The next government to ask will quote you.",
    outcome = "The bodies decline all the same, and now also you.",
    now   = { trust = { 5, 8 }, escalation = { 4, 7 } },
    later = { { days = 3, cohesion = { -6, -3 } }, { days = 20, trust = -2 } },
    norms = {
      { "DIG-6", -2, para = "para 5", because = "Asks bodies of many stakeholders to act as an arm of states." },
      { "ISE-9", -2, para = "para 5", because = "Would cut millions off from news that their state does not control." },
      { "LUCCA-8", 1, para = "point 8", because = "Answers the request of a state under attack with a yes." },
    },
  },
  option "oppose" {
    label = "Oppose it in public and say why the internet's core should stay neutral",
    cost  = "You refuse, on camera, a country that is being shelled.",
    outcome = "Engineers applaud. In Kyiv the sentence is read aloud without comment.",
    now   = { trust = { -6, -4 }, escalation = -2 },
    later = { { days = 2, cohesion = 2, clarity = { 2, 4 } } },
    norms = {
      { "DIG-6", 2, para = "para 5", because = "Stands up for governance that no single group of states commands." },
      { "ISE-9", 1, para = "para 5", because = "Keeps a way open to independent reporting." },
      { "LUCCA-8", -1, para = "point 8", because = "Declines a request without offering anything in its place." },
    },
  },
  option "leave_bodies" {
    label = "Take no position and leave the answer to the technical bodies",
    cost  = "Others decide it, and you are asked all year what you thought.",
    outcome = "The bodies decline within three days.",
    now   = { clarity = -1, cohesion = -2 },
    later = { { days = 3, cost = -1 } },
    norms = {
      { "DIG-6", 1, para = "para 5", because = "Leaves the matter with those who hold the mandate." },
      { "LUCCA-8", -1, para = "point 8", because = "Lets a request pass by without a reply." },
    },
    record = { by = "Bodies for addresses and names", on = "2022-03-02", source = "The Register, 1 March 2022; CircleID; nhub.news, March 2022",
      note = "Both declined, pleading neutrality and lack of authority." },
  },
  option "other_help" {
    label = "Decline it and offer hosting, protection and open channels instead",
    cost  = "You must deliver within weeks what others only promise.",
    outcome = "A ministry's website comes back from a data centre in Montreal.",
    now   = { cost = { 2, 4 } },
    later = { { days = 5, cohesion = 3, repair = { fleet_ua = 1 } }, { days = 26, trust = { 1, 4 } }, { days = 24, chance = 0.35, trust = -3, cost = 1 } },
    norms = {
      { "LUCCA-8", 2, para = "point 8", because = "Acknowledges the request and sends what can be sent." },
      { "DIG-6", 1, para = "para 5", because = "Leaves the internet's common parts outside the quarrel." },
      { "CHA-6", 1, para = "commitment on lessons learned", because = "Keeps reliable reporting within reach of those who need it." },
    },
  },
  option "block_outlets" {
    label = "Leave names and numbers alone but block the state's broadcasters at home",
    cost  = "You decide at home which channels may be seen, and must say by what rule.",
    outcome = "The channels go dark on a Wednesday. Two journalists' unions ask for the legal basis.",
    now   = { trust = 1, escalation = 3 },
    later = { { days = 3, cohesion = { 3, 5 } }, { days = 10, chance = 0.4, clarity = -3 } },
    norms = {
      { "LUCCA-5", -1, para = "point 5", because = "Restricts what people may see, by decree and without a date." },
      { "ISE-9", -1, para = "para 5", because = "Adds an information block, though a narrow one." },
      { "CHA-6", -1, para = "commitment on lessons learned", because = "Narrows a media landscape in the name of protecting it." },
    },
    record = { by = "European Union", on = "2022-03-02", source = "General knowledge; see the facts", confidence = "derived" },
  },
}

-- March 2022 -----------------------------------------------------------------------------------------------------------

decision "volunteers" {
  turn = 4, decides = "interior_ministry", objective = "outside",
  ask = "People in your country join a volunteer army that attacks Russian sites from a published list. Kyiv calls for it. Their employers ask what the law is. What is your line?",
  known = "Kyiv published thirty-one targets on 26 February, banks and energy firms among them. Your law makes such attacks a crime. Your state is not a party to the war.",
  unknown = "What hangs on the machines that are hit, and whether the other side would answer the volunteers or their country.",
  if_nobody_decides = "on_complaint",
  history = { plays = "warn",
    note = "Allies are mostly said to have discouraged participation without prosecuting. That is general knowledge; we know of no single document for it." },
  tensions = { { "LUCCA-3", "LUCCA-8" } },

  option "on_complaint" {
    label = "Say nothing new; the police act when a complaint reaches them",
    cost  = "No complaint will come from the country that is hit.",
    outcome = "The number of volunteers grows by word of mouth.",
    now   = { escalation = { 2, 5 } },
    later = { { days = 12, chance = 0.5, escalation = 4, trust = -2 } },
    norms = {
      { "LUCCA-3", -2, para = "point 3", because = "Knows of attacks from its soil and leaves them be." },
      { "ISE-12", -1, para = "paras 7 and 8", because = "Leaves citizens to guess what the law of war and of home means for them." },
    },
  },
  option "warn" {
    label = "Warn in public that taking part is a crime here and may make you a target",
    cost  = "Those who will be angriest are those who wanted to help.",
    outcome = "Universities pin it to their doors. Some volunteers move to other servers.",
    now   = { trust = -2, escalation = -2 },
    later = { { days = 10, clarity = 3 } },
    norms = {
      { "LUCCA-3", 2, para = "point 3", because = "Uses its voice against the misuse of its territory." },
      { "ISE-12", 1, para = "paras 7 and 8", because = "Says where the law draws the line for civilians." },
    },
    record = { by = "Allied governments", on = "2022-03-01", source = "General knowledge; for the list of targets dig.watch and techzone360, March 2022", confidence = "reconstructed" },
  },
  option "prosecute" {
    label = "Bring a first case against volunteers who hit a Russian hospital's network",
    cost  = "You prosecute friends of a country that you arm.",
    outcome = "Two arrests, one petition with two hundred thousand names.",
    now   = { trust = { -6, -4 }, escalation = -5 },
    later = { { days = 15, cohesion = { -6, -4 } }, { days = 18, clarity = 4 } },
    norms = {
      { "LUCCA-3", 2, para = "point 3", because = "Acts on a known case from its own soil." },
      { "LUCCA-6", 2, para = "point 6", because = "Draws the line at a civilian service, whoever's it is." },
      { "LUCCA-8", -1, para = "point 8", because = "Offers those who want to help no other way to do it." },
    },
  },
  option "channel" {
    label = "Set up a scheme that lends volunteers to Ukraine's defenders, vetted",
    cost  = "Vetting takes months, and one bad volunteer inside is worse than ten outside.",
    outcome = "Nine hundred apply. By summer, thirty are at work.",
    now   = { cost = 3, escalation = -1 },
    later = { { days = 20, trust = 3, evidence = { ukraine = 0.04 } }, { days = 60, chance = 0.4, trust = -4 }, { days = 70, cohesion = 3, repair = { fix_core = 6 } } },
    norms = {
      { "LUCCA-8", 2, para = "point 8", because = "Turns the wish to help into help that was asked for." },
      { "LUCCA-3", 1, para = "point 3", because = "Draws people away from attacks without pursuing those already made." },
      { "ISE-11", 1, para = "paras 1, 2 and 11", because = "Brings private skill into a public framework." },
    },
  },
  option "use_results" {
    label = "Discourage it in public and have the services read what it brings in",
    cost  = "If it comes out, your warnings were for show.",
    outcome = "The harvest is large and mostly payroll. Two partners ask for copies.",
    now   = { evidence = { uk = 0.08, usa = 0.03 } },
    later = { { days = 14, cohesion = { 4, 7 } }, { days = 18, clarity = 2 }, { months = 3, chance = 0.45, trust = -6, escalation = { 6, 10 }, cohesion = -3 } },
    norms = {
      { "LUCCA-3", -2, para = "point 3", because = "Draws use from attacks that its own law forbids." },
      { "LUCCA-6", -1, para = "point 6", because = "Lets damage to civilian services pay off for a state." },
      { "ISE-12", -1, para = "paras 7 and 8", because = "Speaks for the law and works beside it." },
    },
  },
}

-- Act two --------------------------------------------------------------------------------------------------------------
-- 28 March, morning ----------------------------------------------------------------------------------------------------

decision "triage" {
  turn = 5, decides = "special_comms", objective = "connect",
  ask = "An intruder with a valid account is changing passwords in the country's largest fixed-line network. The operator asks for an order: whom does it drop, if it must drop somebody?",
  known = "It was noticed within a quarter of an hour. What is left of the core can carry about a seventh of normal traffic under full control.",
  unknown = "How many accounts are lost, how long it will take, and what hangs on the lines that nobody has listed.",
  if_nobody_decides = "keep_all",
  history = { plays = "army_first",
    note = "The operator restricted most private and business users to keep the armed forces and critical users connected. Who gave the order is not documented; the exercise gives it to the state service." },
  tensions = { { "DIG-1", "ISE-9" }, { "ISE-1", "DIG-1" } },

  option "keep_all" {
    label = "Keep everybody connected and hunt the intruder on the running network",
    cost  = "If the hunt fails, army and ambulance fall together with everybody else.",
    outcome = "It slows down for all alike, district by district.",
    now   = { trust = 2 },
    later = {
      { hours = 5, chance = 0.45, set = "hunt_won" },
      { hours = 5, when = flag "hunt_won", kill = "intrusion", repair = { fix_core = 10 } },
      { hours = 13, when = no(flag "hunt_won"), kill = "intrusion" },
      { hours = 15, trust = { -6, -3 }, cost = 3, when = no(flag "hunt_won") },
    },
    norms = {
      { "ISE-9", 1, para = "para 5", because = "Cuts nobody off by order." },
      { "DIG-1", -2, para = "para 5", because = "Stakes rescue and hospitals on the outcome of a hunt." },
    },
  },
  option "army_first" {
    label = "Drop households and firms; keep the army, rescue and critical users",
    cost  = "Seven in eight lines go dark by order, in a country under fire.",
    outcome = "At the low point a meter abroad shows thirteen per cent of normal. The priority lines hold.",
    now   = { trust = -2 },
    later = {
      { hours = 2, cut = "priority_needs_core" },
      { hours = 2, power = { fix_homes = 0.6 } },
      { hours = 3, power = { fix_homes = 0.3 } },
      { hours = 6, power = { fix_homes = 0.13 }, kill = "intrusion" },
      { hours = 16, chance = 0.3, power = { fix_homes = 0.6 } },
      { hours = 18, chance = 0.6, power = { fix_homes = 0.7 } },
      { hours = 20, power = { fix_homes = 0.8 } },
      { hours = 20, trust = { 2, 4 } },
      { hours = 27, power = { fix_homes = 1 } },
    },
    norms = {
      { "DIG-1", 2, para = "para 5", because = "Keeps the lines that carry command, rescue and hospitals." },
      { "ISE-9", -1, para = "para 5", because = "Cuts most civilians off, with neither list nor date made public." },
      { "ISE-1", -1, para = "para 5", because = "Puts military use before civilian use without a case-by-case look." },
    },
    record = { by = "National fixed-line operator, Ukraine", on = "2022-03-28", source = "INCIBE; OODA Loop, 29 March 2022; cloud7",
      note = "Most private and business users restricted; service began to return after about fifteen hours." },
  },
  option "rescue_first" {
    label = "Drop households and the army's lines; keep hospitals, sirens and rescue",
    cost  = "The army has other lines, and you do not know whether they reach everywhere.",
    outcome = "The general staff asks for the name of whoever signed.",
    now   = { trust = 1, cost = 1 },
    later = {
      { hours = 2, cut = { "priority_needs_core" }, power = { army = 0.8 } },
      { hours = 4, power = { fix_homes = 0.35 } },
      { hours = 6, power = { fix_homes = 0.22 }, kill = "intrusion" },
      { hours = 14, power = { army = 1 } },
      { hours = 18, power = { fix_homes = 0.6 } },
      { hours = 26, power = { fix_homes = 1 } },
      { hours = 21, chance = 0.45, cost = 3, trust = -4, cohesion = -2 },
      { hours = 20, trust = { 4, 7 } },
    },
    norms = {
      { "ISE-1", 2, para = "para 5", because = "Weighs the lines by what civilians need to stay alive." },
      { "DIG-1", 1, para = "para 5", because = "Keeps life-saving information moving, though not the lines of defence." },
      { "ISE-9", -1, para = "para 5", because = "Cuts most civilians off, with neither list nor date made public." },
    },
  },
  option "shut_down" {
    label = "Shut the whole network for a night, clean it, and start it afresh",
    cost  = "For ten hours nobody has a line, the hospitals included.",
    outcome = "Quiet racks, bright corridors, a hundred engineers with one list of passwords, and logs that nobody overwrites.",
    now   = { cost = 2 },
    later = {
      { hours = 3, power = { fix_core = 0.04, fix_homes = 0.04, fix_priority = 0.1 }, kill = "intrusion" },
      { hours = 6, trust = { -5, -3 } },
      { days = 3, clarity = { 4, 7 } },
      { hours = 13, power = { fix_core = 1, fix_homes = 1, fix_priority = 1 } },
      { hours = 14, evidence = { ukraine = 0.05, uk = 0.02 }, repair = { fix_core = 20 } },
    },
    norms = {
      { "DIG-1", -1, para = "para 5", because = "Takes every line away for a night, so as to have clean ones after it." },
      { "ISE-9", -2, para = "para 5", because = "Orders a blackout of the whole network, short as it is." },
      { "ISE-5", 1, para = "para 11", because = "Freezes the traces while they are fresh." },
    },
  },
  option "rivals_carry" {
    label = "Ask the mobile operators to carry the most urgent traffic, by agreement",
    cost  = "Their networks were never sized for it, and it takes half a day to wire.",
    outcome = "By evening a hospital in Zhytomyr speaks through a rival's mast.",
    now   = { cost = { 3, 5 }, cohesion = 1 },
    later = {
      { hours = 5, open = { "rivals_carry_priority", "rivals_carry" } },
      { hours = 7, power = { rivals = 0.93 }, kill = "intrusion" },
      { hours = 9, chance = 0.45, power = { rivals = 0.75 }, trust = { -6, -3 }, cost = 2 },
      { hours = 20, power = { rivals = 1 } },
      { hours = 4, trust = { -3, -1 } },
      { hours = 18, trust = { 1, 2 }, set = "rivals_know_how" },
      { days = 3, trust = { 4, 6 } },
    },
    norms = {
      { "DIG-2", 2, para = "para 5", because = "Finds a way together with the firms that can carry it." },
      { "DIG-1", 1, para = "para 5", because = "Builds a detour for urgent lines, later than it was needed." },
      { "ISE-1", 1, para = "para 5", because = "Cuts nobody off in order to keep another." },
    },
  },
}

-- 28 March, afternoon and night ----------------------------------------------------------------------------------------

decision "disclosure" {
  turn = 6, decides = "fixed_operator", objective = "truth",
  ask = "Your network is being won back. Agencies, rivals and the press ask how it was lost. What do you publish tonight?",
  known = "The way in was the account of an employee whose town was occupied this month. You hold the addresses and tools that were used.",
  unknown = "Whether he gave the account away, was made to, or is dead. Whether the same is being tried at your rivals.",
  if_nobody_decides = "wait_report",
  history = { plays = "neutralised",
    note = "On the evening the state service said that the attack was neutralised and others blamed Russia; the operator told of the account in occupied territory some days later." },
  tensions = { { "DIG-3", "ISE-10" } },

  option "full_account" {
    label = "Publish the whole course of it, with the account in the occupied town",
    cost  = "He, or his family, may be found by those who read it there.",
    outcome = "Within a day every operator in the country changes its rules for staff behind the front.",
    now   = { clarity = { 4, 6 } },
    later = {
      { hours = 30, exposure = { mob_core = -0.15 }, detection = { mob_office = 0.1 } },
      { days = 3, trust = { -1, 2 } },
      { days = 5, chance = 0.4, trust = -7 },
    },
    norms = {
      { "DIG-3", 2, para = "para 5", because = "Gives all who may be next the way in, not only the result." },
      { "ISE-10", -2, para = "para 12", because = "Makes one person findable by those who hold his town." },
      { "ISE-11", 1, para = "paras 1, 2 and 11", because = "Lets rivals, researchers and the public check the account." },
    },
    record = { by = "The operator's director of information", on = "2022-04-05", source = "threatadvice; INCIBE, April 2022", note = "Told some days later, after the first short statements. The day is approximate." , confidence = "derived" },
  },
  option "neutralised" {
    label = "Say that the attack has been neutralised and that service is returning",
    cost  = "It answers nobody's question, and others will fill it in for you.",
    outcome = "One newspaper writes intrusion, the next writes overload. Both stay in the record.",
    now   = { trust = { 3, 5 }, clarity = { -3, -1 } },
    later = { { days = 4, chance = 0.5, clarity = -2, rumour = { captured = 0.04 } } },
    norms = {
      { "DIG-3", -1, para = "para 5", because = "Keeps back what other operators could have used tonight." },
      { "ISE-10", 1, para = "para 12", because = "Leaves out what could point to a person." },
    },
    record = { by = "Head of the state communications service", on = "2022-03-28", source = "itc.ua; National Post, 28 March 2022" },
  },
  option "share_quietly" {
    label = "Give indicators to rivals and allied teams, and nothing to the public",
    cost  = "Subscribers who sat in the dark learn of it from abroad.",
    outcome = "Three firms find the same address in their logs. None of them says so.",
    now   = { cohesion = { 4, 7 }, evidence = { ukraine = 0.05, uk = 0.05, usa = 0.05, eu = 0.04, germany = 0.03, estonia = 0.03 } },
    later = { { hours = 20, trust = { -4, -2 } }, { days = 2, exposure = { mob_core = -0.1 } }, { days = 3, clarity = -1 } },
    norms = {
      { "DIG-3", 1, para = "para 5", because = "Reaches those who can act on it, and nobody else." },
      { "ISE-10", 1, para = "para 12", because = "Keeps a colleague's name and place inside a small circle." },
      { "ISE-11", -1, para = "paras 1, 2 and 11", because = "Leaves users and researchers outside." },
    },
  },
  option "wait_report" {
    label = "Say nothing until the outside firms have finished their report",
    cost  = "Three weeks in which everybody else explains your network.",
    outcome = "The report is sound. By then the subject has changed.",
    now   = { trust = { -4, -2 }, cost = 1 },
    later = { { days = 22, clarity = { 7, 10 }, evidence = { ukraine = 0.04, usa = 0.03 } } },
    norms = {
      { "ISE-5", 1, para = "para 11", because = "Lets evidence be secured before it is talked about." },
      { "DIG-3", -1, para = "para 5", because = "Leaves others at risk in the dark for weeks." },
    },
  },
  option "blame_tonight" {
    label = "Name the state that is behind it tonight, and leave details for later",
    cost  = "If asked how you know, you have an account name and a war.",
    outcome = "Nobody in the country doubts it. Abroad it is quoted with the word says.",
    now   = { trust = { 6, 8 }, escalation = { 2, 4 }, clarity = -3 },
    later = { { days = 3, cohesion = -3, when = evidence "uk":below(0.7) } },
    norms = {
      { "DIG-3", -1, para = "para 5", because = "Tells who, and nothing that a defender could use." },
      { "ISE-11", -1, para = "paras 1, 2 and 11", because = "Speaks before the authorities and firms that hold the logs." },
    },
    record = { by = "Ukrainian officials", on = "2022-03-28", source = "itc.ua and press of the day", confidence = "derived" },
  },
}

decision "triage_story" {
  turn = 6, decides = "newsroom", objective = "truth",
  ask = "You hold the order in which lines were switched off, and a complaint: a maternity home went dark, a racing yard did not. The state service asks you to wait. What do you run?",
  known = "The list is real. It shows categories, towns and a few addresses. Service is coming back.",
  unknown = "Whether the racing yard is what its name says, and who else has the list.",
  if_nobody_decides = "hold_two_days",
  history = { plays = "figures",
    note = "What is on record are the outage figures of the day. The list and the complaint are invented; rights groups could have asked." },
  tensions = { { "ISE-11", "ISE-10" }, { "DIG-3", "ISE-10" } },

  option "whole_list" {
    label = "Publish the list as it is and let the service explain it",
    cost  = "The same page tells an artillery officer which buildings matter.",
    outcome = "The maternity home is reconnected within the hour. So is the question of who leaked.",
    now   = { clarity = { 8, 11 }, trust = -2 },
    later = { { hours = 30, chance = 0.35, cost = 3, trust = { -8, -5 }, escalation = 2 }, { days = 9, trust = 2 } },
    norms = {
      { "ISE-11", 1, para = "paras 1, 2 and 11", because = "Gives those affected the means to contest a decision about them." },
      { "ISE-10", -2, para = "para 12", because = "Puts addresses before people who may act on them." },
    },
  },
  option "criteria" {
    label = "Run the story of the maternity home and ask for the criteria, not the list",
    cost  = "Without the list, it is your word against the service's.",
    outcome = "The service publishes a page of criteria. It fits what it did almost everywhere.",
    now   = { clarity = 2 },
    later = { { days = 1, trust = -2 }, { days = 6, chance = 0.6, trust = { 3, 5 }, clarity = 3, release = "criteria_out" } },
    norms = {
      { "ISE-11", 2, para = "paras 1, 2 and 11", because = "Brings the service, the operator and those cut off to one question." },
      { "ISE-10", 1, para = "para 12", because = "Leaves out what could point to a place." },
    },
  },
  option "figures" {
    label = "Report how far connection fell and when it returned, and nothing else",
    cost  = "Those who were dropped read that the network held.",
    outcome = "Thirteen per cent, fifteen hours. Both figures go round the world.",
    now   = { clarity = 1, trust = 1 },
    later = { { days = 2, cohesion = { 3, 5 } }, { days = 6, chance = 0.4, trust = -4 } },
    norms = {
      { "DIG-3", 1, para = "para 5", because = "Spreads measured facts about the effect." },
      { "ISE-10", 1, para = "para 12", because = "Leaves out what could point to a place." },
    },
    record = { by = "Press agencies", on = "2022-03-29", source = "cloud7; OODA Loop; ANSA, 29 March 2022" },
  },
  option "hold_two_days" {
    label = "Agree to hold it for two days and give the service the complaint",
    cost  = "If it comes out elsewhere, you sat on it because you were asked to.",
    outcome = "The maternity home is back by morning. Nobody outside learns why it was dark.",
    now   = { cost = -1 },
    later = { { hours = 40, chance = 0.35, trust = -6, clarity = -2 }, { days = 4, cohesion = 1, trust = 2 } },
    norms = {
      { "ISE-11", -1, para = "paras 1, 2 and 11", because = "Settles between two offices what concerns those cut off." },
      { "ISE-10", 1, para = "para 12", because = "Leaves out what could point to a place." },
    },
  },
}

-- 29 March to 10 May 2022 ----------------------------------------------------------------------------------------------

decision "attribution" {
  turn = 7, decides = "foreign_ministry", objective = "answer",
  ask = "Your services hold that Russia's military was behind the attack on the modems. It was aimed at one side of a war and hit wind farms in a country at peace. What do you do with that?",
  known = "The wiper has been described in public. London and Washington are nearly sure; the Union's twenty-seven must agree word by word, and one capital wants to write likely.",
  unknown = "How many would sign in which week, whether it matters to a state that is already bombing cities, and whether the spill abroad was meant.",
  if_nobody_decides = "experts",
  history = { plays = "together",
    note = "The European Union, the United Kingdom, the United States, Canada and others spoke on 10 May, seventy-five days on. The G7 digital ministers met that day; their declaration names neither the operator nor this incident." },
  tensions = { { "LUCCA-2", "ISE-2" }, { "LUCCA-2", "LEAD-3" } },

  option "now_few" {
    label = "Name the state this week, with whoever is ready to sign this week",
    cost  = "The Union reads it in the paper, and the next text is harder to agree.",
    outcome = "Four flags on one page. Brussels takes note.",
    now   = { trust = { 5, 8 }, cohesion = { -4, -2 } },
    later = {
      { days = 4, propose = "joint_attribution" },
      { days = 5, when = any { flag "coalition_spoke", flag "partial_statement" }, named_after = 37 },
      { days = 5, escalation = 2 },
    },
    norms = {
      { "ISE-2", 1, para = "paras 3 and 10", because = "Says in good time what is out of bounds, with few voices." },
      { "LUCCA-2", -1, para = "point 2", because = "Speaks while its own assessment is still short of sure.", when = evidence "uk":below(0.7) },
      { "LEAD-3", 1, para = "cyber passage, sentence 3", because = "Calls the author to account within weeks." },
    },
  },
  option "together" {
    label = "Work for one text with all twenty-seven and the others, however long it takes",
    cost  = "Weeks in which the largest spill of the war seems to have no author.",
    outcome = "Eleven drafts. The twelfth is one page.",
    now   = { trust = { -3, -1 }, sharing = { eu = 0.0006, canada = 0.0004, australia = 0.0004, japan = 0.0004, estonia = 0.0003, germany = 0.0003 } },
    later = {
      { days = 34, chance = 0.35, set = "text_agreed" },
      { days = 35, when = flag "text_agreed", propose = "joint_attribution" },
      { days = 36, when = all { flag "text_agreed", any { flag "coalition_spoke", flag "partial_statement" } }, named_after = 70 },
      { days = 42, when = no(flag "text_agreed"), propose = "joint_attribution" },
      { days = 42, when = all { no(flag "text_agreed"), any { flag "coalition_spoke", flag "partial_statement" } }, named_after = 75 },
    },
    norms = {
      { "ISE-2", 2, para = "paras 3 and 10", because = "Signals with many voices which line was crossed." },
      { "LUCCA-2", 1, para = "point 2", because = "Has several services weigh the case before it is made." },
      { "LEAD-3", 1, para = "cyber passage, sentence 3", because = "Calls the author to account, without a price as yet." },
    },
    record = { by = "European Union, United Kingdom, United States, Canada and partners", on = "2022-05-10", source = "Politico, 10 May 2022; texts of the European Union, State Department and Canada, 10 May 2022" },
  },
  option "with_price" {
    label = "Hold the naming back until a sanctions list can go out on the same day",
    cost  = "Lists need legal proof, and the proof sits in somebody's sources.",
    outcome = "The lawyers ask for a name, a rank and a keyboard.",
    now   = { cost = 2, sharing = { eu = 0.0006, canada = 0.0004, australia = 0.0003, estonia = 0.0003 } },
    later = {
      { days = 35, chance = 0.5, set = "list_ready" },
      { days = 41, when = flag "list_ready", cohesion = -4, escalation = { 5, 8 } },
      { days = 41, when = no(flag "list_ready"), cohesion = -7, trust = -2 },
      { days = 42, propose = "joint_attribution" },
      { days = 42, when = flag "list_ready", set = "priced", trust = 3 },
      { days = 42, when = any { flag "coalition_spoke", flag "partial_statement" }, named_after = 75 },
    },
    norms = {
      { "LEAD-3", 2, para = "cyber passage, sentence 3", because = "Joins a public name to a lawful cost." },
      { "ISE-3", 2, para = "para 10", because = "Asks partners to bear the consequences together." },
      { "ISE-2", 1, para = "paras 3 and 10", because = "Signals plainly, once the list allows it." },
      { "LUCCA-2", 1, para = "point 2", because = "Lets the proof that a list needs set the pace." },
    },
  },
  option "experts" {
    label = "Leave it to laboratories and the press, who have described it well",
    cost  = "A state was named by everybody but the states.",
    outcome = "The best account is a blog post.",
    now   = { escalation = -3, trust = -2 },
    later = { { days = 30, clarity = 5, cohesion = { -6, -4 } } },
    norms = {
      { "LUCCA-2", 1, para = "point 2", because = "Keeps a technical record apart from a political verdict." },
      { "ISE-2", -2, para = "paras 3 and 10", because = "Gives no sign that a spill into countries at peace is out of bounds." },
      { "LEAD-3", -2, para = "cyber passage, sentence 3", because = "Asks nobody to answer for it." },
    },
  },
  option "spill_only" {
    label = "Protest about the damage in states at peace, and leave the war out of it",
    cost  = "Kyiv reads that its own modems were fair game.",
    outcome = "A note, handed over in a capital where nobody shakes hands any more.",
    now   = { escalation = { -4, -2 }, clarity = 2 },
    later = { { days = 10, trust = -3 }, { days = 20, chance = 0.5, cohesion = { 2, 5 } }, { days = 20, chance = 0.3, escalation = -3 } },
    norms = {
      { "ISE-12", 2, para = "paras 7 and 8", because = "Keeps apart what the law of war governs and what is owed to states outside it." },
      { "LUCCA-2", 2, para = "point 2", because = "Answers the effect that is proven at home, and no more." },
      { "ISE-2", -1, para = "paras 3 and 10", because = "Signals about one half of the act only." },
      { "LEAD-3", -1, para = "cyber passage, sentence 3", because = "Leaves those who were hit first without a voice." },
    },
  },
}

-- Between the acts -----------------------------------------------------------------------------------------------------
-- May 2022 to December 2023 --------------------------------------------------------------------------------------------

decision "duties" {
  turn = 8, decides = "kyiv_digital", objective = "aid",
  ask = "The fixed line is mended and the front has settled. One mobile operator serves more than half the country; sirens and card terminals hang on it. What do you require before the next attack?",
  known = "Batteries at masts last hours where three days are asked for. Most districts have bought their siren control from one operator, because it was cheapest.",
  unknown = "Whether anybody is inside that operator already, and whether power or access will fail first.",
  if_nobody_decides = "after_war",
  history = { plays = "duties_checked",
    note = "Duties on roaming and on three days of power were in force; inspections in October 2023 found violations at all three operators." },
  tensions = { { "DIG-5", "DIG-2" } },

  option "duties_checked" {
    label = "Lay down duties on roaming and batteries for all three, and inspect them",
    cost  = "Inspectors count batteries; nobody counts administrator accounts.",
    outcome = "All three operators fall short. The letters go out in October.",
    now   = { set = "roaming_rules", cost = { 2, 4 } },
    later = { { months = 12, trust = 2 }, { months = 16, chance = 0.5, trust = -2 } },
    norms = {
      { "DIG-5", 1, para = "para 6", because = "Sets duties for critical operators and checks them, one measure for all." },
      { "DIG-1", 1, para = "para 5", because = "Prepares networks for the failures that are best known." },
    },
    record = { by = "Telecom regulator, Kyiv", on = "2023-10-15", source = "ukranews, October 2023", confidence = "derived", note = "Violations of the duties on power found at all three operators; the day is approximate." },
  },
  option "second_path" {
    label = "Have every siren, clinic and bank take a second operator within a year",
    cost  = "Poor districts pay first, and the large operator loses its best contracts.",
    outcome = "Sumy is done by autumn. Two regions have sent a letter explaining why not.",
    now   = { cost = { 5, 8 } },
    later = {
      { months = 14, open = "loud_warning", cut = "cards_need_west", set = "sirens_doubled" },
      { months = 15, chance = 0.6, cut = "sirens_need_east" },
      { months = 15, chance = 0.6, cut = "cards_need_east" },
      { months = 8, chance = 0.4, trust = -2 },
    },
    norms = {
      { "DIG-5", 2, para = "para 6", because = "Finds out what is truly critical and lays the duty there." },
      { "DIG-1", 2, para = "para 5", because = "Ends the dependence of warnings on one firm." },
      { "DIG-2", -1, para = "para 5", because = "Takes contracts from a firm without hearing what it offers instead." },
    },
  },
  option "outside_audit" {
    label = "Send a team of outsiders into the largest operator to look for intruders",
    cost  = "A private network is searched by the state and its friends, in wartime, unannounced.",
    outcome = "Nine weeks, one locked cabinet, two accounts that belong to nobody.",
    now   = { cost = 2 },
    later = {
      { months = 5, trust = -3 },
      { months = 11, chance = 0.45, set = "intruder_found" },
      { months = 12, exposure = { mob_core = -0.3 }, detection = { mob_office = 0.5 } },
      { months = 13, clarity = { 2, 4 } },
      { months = 13, when = flag "intruder_found", clarity = 3 },
    },
    norms = {
      { "DIG-2", -1, para = "para 5", because = "Searches a firm before asking what it has found itself." },
      { "DIG-1", 1, para = "para 5", because = "Looks for the failure that no battery mends." },
      { "ISE-11", 1, para = "paras 1, 2 and 11", because = "Brings foreign and private experts into a public task." },
    },
  },
  option "pay_for_it" {
    label = "Pay operators from partners' funds for spare cores and joint exercises",
    cost  = "Public money for private networks, and the exercise shows everybody the gaps.",
    outcome = "Half of the spare hardware is in place. The exercise ended before the call to the sirens.",
    now   = { cost = { 5, 8 }, cohesion = 2 },
    later = { { months = 10, trust = 2, cohesion = { 2, 4 } }, { months = 15, repair = { mob_core = 25, mob_office = 8 }, set = "spare_core" } },
    norms = {
      { "DIG-2", 2, para = "para 5", because = "Plans and practises together with the firms that run the networks." },
      { "DIG-5", -1, para = "para 6", because = "Carries with public money a duty that belongs to the operator." },
    },
  },
  option "after_war" {
    label = "Leave operators free to spend on repairs, and come back to it after the war",
    cost  = "If the next attack comes before that, you knew what hung on what.",
    outcome = "Masts are up again within days of each raid. Everything else waits.",
    now   = { cost = { -4, -2 }, trust = 2 },
    later = { { months = 9, trust = { 1, 3 } }, { months = 18, cohesion = -2 } },
    norms = {
      { "DIG-1", -1, para = "para 5", because = "Lets warnings and payments go on hanging from one firm." },
      { "DIG-2", 1, para = "para 5", because = "Asks of firms at war no more than they can bear." },
    },
  },
}

-- Act three ------------------------------------------------------------------------------------------------------------
-- 12 December 2023, before dawn ----------------------------------------------------------------------------------------

decision "core" {
  turn = 9, decides = "mobile_chief", objective = "connect",
  ask = "It is half past six in Kyiv. What looked like a transport fault is somebody deleting your core, server by server. In an hour the country picks up its telephones. What is your order?",
  known = "Virtual servers vanish faster than they can be counted. Masts and cables are sound. More than twenty-four million numbers depend on the core.",
  unknown = "How much is left, whether the backups are clean, and whether whoever is inside will still be there when you switch on again.",
  if_nobody_decides = "ask_service",
  history = { plays = "pull_plug" },
  tensions = { { "DIG-1", "ISE-5" } },

  option "pull_plug" {
    label = "Pull the plug on the whole network, nationwide, by hand",
    cost  = "You, not the attacker, cut off more than half of the country.",
    outcome = "Four in ten of the core's parts are gone. The others are dark and safe, and can be read.",
    now   = { cost = 1 },
    later = {
      { minutes = 110, power = { mob_core = 0, mob_office = 0 } },
      { minutes = 120, kill = "core_wipe" },
      { hours = 26, power = { mob_office = 1 }, repair = { mob_core = 30, mob_office = 20 } },
      { hours = 27, chance = 0.5, when = no(flag "caught_early"), power = { mob_core = 0.35 } },
      { hours = 31, when = no(flag "caught_early"), power = { mob_core = 0.35 } },
      { hours = 44, when = no(flag "caught_early"), power = { mob_core = 0.7 } },
      { hours = 60, trust = 2, clarity = { 3, 5 } },
      { hours = 80, when = no(flag "caught_early"), power = { mob_core = 0.9 } },
      { days = 7, power = { mob_core = 1 } },
    },
    norms = {
      { "DIG-1", 1, para = "para 5", because = "Gives up the network for days so that there is one to return to." },
      { "DIG-2", -1, para = "para 5", because = "Leaves banks, districts and rivals to find out by themselves." },
    },
    record = { by = "Largest mobile operator, Ukraine", on = "2023-12-12", source = "Daily Beast and FBC, 13 December 2023; babel.ua, 22 December 2023",
      note = "The network was shut down physically in the morning; the chief executive later spoke of forty per cent of the infrastructure." },
  },
  option "keep_radio" {
    label = "Give up the virtual servers and keep the old voice network on the air",
    cost  = "The old network shares passwords with what you are giving up.",
    outcome = "In some towns the telephone rings, without internet, as in 2005.",
    now   = { cost = 2 },
    later = {
      { minutes = 110, power = { mob_core = 0.45 } },
      { minutes = 120, chance = 0.55, set = "voice_held" },
      { minutes = 125, when = flag "voice_held", kill = "core_wipe", cut = { "mobile_west_needs_core", "sirens_need_kyiv" } },
      { minutes = 215, when = no(flag "voice_held"), kill = "core_wipe", trust = -4, cost = 4 },
      { hours = 40, repair = { mob_core = 25, mob_office = 10 } },
      { hours = 40, when = no(flag "caught_early"), power = { mob_core = 0.7 } },
      { days = 5, power = { mob_core = 1 } },
      { days = 3, when = flag "voice_held", trust = { 5, 8 } },
    },
    norms = {
      { "DIG-1", 2, para = "para 5", because = "Tries to keep the calls on which lives may hang." },
      { "ISE-5", -1, para = "para 11", because = "Lets the servers that hold the traces be overwritten." },
    },
  },
  option "by_region" {
    label = "Cut the regions apart and try to save two of the four whole",
    cost  = "You choose which two, and you have four minutes for it.",
    outcome = "Lviv and Odesa talk to themselves. Kyiv and Kharkiv talk to nobody.",
    now   = { trust = -1 },
    later = {
      { minutes = 90, chance = 0.6, set = "islands" },
      { minutes = 100, when = flag "islands", cut = { "mobile_west_needs_core", "mobile_south_needs_core" } },
      { minutes = 110, power = { mob_core = 0.1 } },
      { minutes = 145, kill = "core_wipe" },
      { hours = 20, when = flag "islands", trust = { 4, 7 } },
      { hours = 34, repair = { mob_core = 30, mob_office = 10 } },
      { hours = 34, when = no(flag "caught_early"), power = { mob_core = 0.5 } },
      { hours = 90, when = no(flag "caught_early"), power = { mob_core = 0.9 } },
      { days = 8, power = { mob_core = 1 }, cost = 2 },
    },
    norms = {
      { "DIG-1", 1, para = "para 5", because = "Saves access for part of the country at the price of the rest." },
      { "DIG-2", -1, para = "para 5", because = "Sorts districts without asking what hangs on each." },
    },
  },
  option "ask_service" {
    label = "Call the security service in and change nothing until its team arrives",
    cost  = "They need fifty minutes through the morning traffic.",
    outcome = "They see everything. There is less of it each minute.",
    now   = { evidence = { ukraine = 0.15 } },
    later = {
      { minutes = 190, power = { mob_core = 0 }, kill = "core_wipe" },
      { hours = 40, clarity = { 7, 10 }, evidence = { ukraine = 0.1 } },
      { hours = 50, repair = { mob_core = 30, mob_office = 15 } },
      { hours = 50, when = no(flag "caught_early"), power = { mob_core = 0.4 } },
      { days = 6, power = { mob_core = 1 } },
    },
    norms = {
      { "ISE-5", 2, para = "para 11", because = "Lets investigators see the act while it happens." },
      { "DIG-1", -1, para = "para 5", because = "Leaves the core to shrink for most of an hour." },
    },
  },
  option "hand_over" {
    label = "First hand emergency calls and sirens to the rivals, then cut the core",
    cost  = "It takes the forty minutes in which most of the core could be saved.",
    outcome = "The rivals' switchboards light up. The ambulances are reached.",
    now   = { trust = { 4, 6 }, cost = 1 },
    later = {
      { minutes = 130, cut = { "sirens_need_kyiv", "mob_kyiv>hospitals", "mob_east>hospitals" }, power = { rivals = 0.95 } },
      { minutes = 160, power = { mob_core = 0 }, kill = "core_wipe" },
      { hours = 30, power = { rivals = 1 } },
      { hours = 42, repair = { mob_core = 30, mob_office = 15 } },
      { hours = 42, when = no(flag "caught_early"), power = { mob_core = 0.4 } },
      { hours = 100, when = no(flag "caught_early"), power = { mob_core = 0.85 } },
      { days = 8, power = { mob_core = 1 } },
    },
    norms = {
      { "DIG-2", 2, para = "para 5", because = "Brings rivals and rescue in before it acts for itself." },
      { "DIG-1", 1, para = "para 5", because = "Puts emergency calls before the saving of its own core." },
    },
  },
}

-- 12 December, day and night -------------------------------------------------------------------------------------------

decision "roaming" {
  turn = 10, decides = "kyiv_digital", objective = "connect",
  ask = "Sirens are silent in dozens of districts and a raid is forecast for the night. Millions try to log in to the two other networks. What do you order by noon?",
  known = "Both rivals say that they fall over at a fifth more load. The capital's sirens are wired differently and work. Police cars and church bells are there.",
  unknown = "Whether the rivals are right about their limit, and where the raid will go.",
  if_nobody_decides = "sell_sims",
  history = { plays = "close_roaming",
    note = "People were first told to roam; then national roaming was closed to the operator's users so as to spare the other networks. Police used loudspeakers; SIM cards sold out." },
  tensions = { { "DIG-1", "ISE-9" }, { "ISE-1", "DIG-1" } },

  option "open_roaming" {
    label = "Open roaming to everybody and tell the rivals to live with the load",
    cost  = "If they fall, three networks are dark in place of one.",
    outcome = "For two hours it is magnificent.",
    now   = { trust = { 4, 6 } },
    later = {
      { hours = 9, open = { "roaming", "roaming_b" } },
      { hours = 12, chance = 0.5, set = "rivals_fell" },
      { hours = 12, when = all { flag "rivals_fell", no(flag "roaming_rules") }, power = { rivals = 0.45 }, trust = { -8, -5 }, cost = 4 },
      { hours = 12, when = all { flag "rivals_fell", flag "roaming_rules" }, power = { rivals = 0.8 }, trust = -3, cost = 1 },
      { hours = 30, power = { rivals = 0.95 }, trust = { 2, 4 } },
      { days = 6, power = { rivals = 1 } },
    },
    norms = {
      { "ISE-9", 2, para = "para 5", because = "Keeps as many civilians connected as the masts allow." },
      { "DIG-1", -1, para = "para 5", because = "Stakes two sound networks on one that is lost." },
      { "DIG-2", -1, para = "para 5", because = "Overrides what the two firms say that they can carry." },
    },
  },
  option "close_roaming" {
    label = "Close roaming to the lost network and send police cars, bells and radio",
    cost  = "Half of the country can call nobody, on the night of a raid.",
    outcome = "The other networks hold. In the villages officers shout from car windows.",
    now   = { trust = { -3, -1 } },
    later = {
      { hours = 8, open = "loud_warning" },
      { hours = 9, power = { rivals = 1 } },
      { hours = 40, clarity = { 3, 5 }, cost = -1 },
    },
    norms = {
      { "DIG-1", 1, para = "para 5", because = "Keeps the remaining networks standing for those who depend on them." },
      { "ISE-9", -2, para = "para 5", because = "Bars millions of civilians from a network that could carry some of them." },
      { "LUCCA-7", 1, para = "point 7", because = "Shields what is still whole and finds another path for warnings." },
    },
    record = { by = "Operators and authorities, Ukraine", on = "2023-12-13", source = "babel.ua and Kyiv Post, 13 December 2023" },
  },
  option "priority_sims" {
    label = "Let doctors, rescuers and siren controls roam, and nobody else",
    cost  = "Somebody has to draw up that list today, and somebody is left off it.",
    outcome = "Eleven thousand numbers by dusk. The twelve-thousandth belonged to a fire chief.",
    now   = { cost = 3 },
    later = {
      { hours = 10, cut = { "mob_kyiv>hospitals", "mob_east>hospitals", "mob_south>hospitals" } },
      { hours = 11, chance = 0.7, cut = { "sirens_need_kyiv", "sirens_need_east" } },
      { hours = 22, trust = { -3, 0 } },
      { days = 3, chance = 0.3, trust = -3 },
    },
    norms = {
      { "DIG-1", 2, para = "para 5", because = "Puts warnings and rescue first, within what the networks bear." },
      { "ISE-1", -1, para = "para 5", because = "Ranks people by a list that they cannot contest." },
      { "DIG-2", 1, para = "para 5", because = "Works within the limit that the firms have named." },
    },
  },
  option "sell_sims" {
    label = "Leave roaming to the operators and have them sell SIM cards to all comers",
    cost  = "Queues in the cold on the night of a raid, and each firm looks after its own.",
    outcome = "By evening, SIM cards are sold out in nine cities.",
    now   = { cost = -1 },
    later = {
      { hours = 12, trust = { -4, -2 } },
      { hours = 14, open = "roaming_b" },
      { hours = 16, chance = 0.4, power = { rivals = 0.85 } },
      { hours = 27, open = "loud_warning" },
      { hours = 34, trust = { 0, 3 }, power = { rivals = 1 } },
      { days = 4, cost = 3 },
    },
    norms = {
      { "ISE-9", 1, para = "para 5", because = "Leaves people a way back that each can choose." },
      { "DIG-2", 1, para = "para 5", because = "Leaves the load with the firms that know the masts." },
      { "DIG-1", -1, para = "para 5", because = "Takes no step of its own for the warnings that have gone silent." },
    },
  },
  option "ask_terminals" {
    label = "Ask allies for terminals tonight, for siren posts and hospitals",
    cost  = "They arrive after the raid, and each wants a signature, a mast and power.",
    outcome = "The first fifty land at dawn. A mayor signs for them in his coat.",
    now   = { cohesion = { 4, 6 }, trust = -2 },
    later = {
      { hours = 22, open = "hospitals>terminals", cost = 2 },
      { hours = 30, open = "loud_warning" },
      { hours = 60, chance = 0.5, trust = 4 },
    },
    norms = {
      { "ISE-1", 1, para = "para 5", because = "Seeks for civilians what armies were given first." },
      { "DIG-1", 1, para = "para 5", because = "Adds a path that does not hang on any of the three firms." },
    },
  },
}

decision "claims" {
  turn = 10, decides = "security_service", objective = "truth",
  ask = "Two channels claim the attack, one with screenshots. The operator says they are fake and that no data were lost. The country listens to you. What do you say tonight?",
  known = "One of the channels has served a military agency before. Wiped servers tell no tales. Subscribers' data, places and messages were within the intruder's reach.",
  unknown = "Whether they were taken, whether the screenshots are real, and whether this is the old hand or one that copies it.",
  if_nobody_decides = "investigating",
  history = { plays = "name_agency",
    note = "The service called the second channel a front of the military agency and opened a criminal case; in January its cyber head called the author almost certain and said that data could have been taken. The company spoke of no leak." },
  tensions = { { "LUCCA-2", "ISE-2" }, { "CHA-4", "ISE-2" } },

  option "name_agency" {
    label = "Say that the channel is a front of a foreign military agency",
    cost  = "You have a channel's habits and a hunch; the servers have yet to be read.",
    outcome = "It leads every bulletin. It will be three weeks before you can say almost certain.",
    now   = { trust = { 4, 6 }, escalation = 2, clarity = -2 },
    later = { { days = 2, trust = -4, when = evidence "ukraine":below(0.5) }, { days = 23, clarity = { 4, 7 } } },
    norms = {
      { "ISE-2", 2, para = "paras 3 and 10", because = "Says without delay who is held to have crossed the line." },
      { "LUCCA-2", -2, para = "point 2", because = "Names an agency before the servers have been read." },
      { "CHA-4", -1, para = "commitment on critical thinking and media literacy", because = "Gives out a certainty that the evidence does not carry yet." },
    },
    record = {
      { by = "Security service, Kyiv", on = "2023-12-13", source = "FBC and Yahoo, 13 December 2023", note = "Called the channel a front of the military agency." },
      { by = "Head of cyber security, security service", on = "2024-01-04", source = "Kyiv Independent; Reuters via Yahoo, 4 January 2024", note = "Thousands of servers and computers wiped; the author nearly certain." },
    },
  },
  option "investigating" {
    label = "Say only that a case is open and that the cause is under investigation",
    cost  = "Both channels now have the evening to themselves.",
    outcome = "The screenshots are shared four million times.",
    now   = { rumour = { captured = 0.08 }, evidence = { ukraine = 0.05 } },
    later = { { hours = 40, clarity = 3, trust = -2 }, { days = 20, clarity = 4 } },
    norms = {
      { "ISE-5", 1, para = "para 11", because = "Keeps the inquiry free of statements that a court would have to unmake." },
      { "LUCCA-2", 1, para = "point 2", because = "Waits for the facts before it names anybody." },
      { "ISE-2", -1, para = "paras 3 and 10", because = "Leaves those who claim the act to set its meaning." },
    },
  },
  option "back_company" {
    label = "Confirm with the operator that no subscriber's data have been lost",
    cost  = "Nobody can know that yet, and you will be asked again in January.",
    outcome = "The run on the other operators slows by a third.",
    now   = { trust = { 5, 7 }, cost = -3, rumour = { captured = -0.1 } },
    later = { { days = 21, chance = 0.6, trust = { -9, -6 }, clarity = -4 } },
    norms = {
      { "DIG-2", 1, para = "para 5", because = "Stands beside the firm while it rebuilds." },
      { "CHA-4", -2, para = "commitment on critical thinking and media literacy", because = "Reassures people beyond what anybody knows." },
      { "LUCCA-5", -1, para = "point 5", because = "Tells people nothing that would help them protect what may have been seen." },
    },
  },
  option "admit_unknown" {
    label = "List in public what is known, what is not, and what people should assume",
    cost  = "People will hear that their messages have been read.",
    outcome = "Change your passwords, says the list, and assume that places were seen.",
    now   = { clarity = { 6, 9 }, trust = { -5, -3 }, cost = 2 },
    later = { { days = 4, trust = { 2, 4 } }, { days = 3, chance = 0.35, rumour = { captured = 0.08 } } },
    norms = {
      { "CHA-4", 2, para = "commitment on critical thinking and media literacy", because = "Tells people plainly how much is uncertain and what they can do." },
      { "LUCCA-2", 1, para = "point 2", because = "Keeps known, likely and open apart." },
      { "DIG-2", -1, para = "para 5", because = "Contradicts the operator's word in public while it is rebuilding." },
    },
  },
  option "war_crime_file" {
    label = "Open a war crimes file and ask the court in The Hague to look at it",
    cost  = "What goes into that file stays out of the news, and it takes years.",
    outcome = "A prosecutor seals two rooms. The rebuild goes around them.",
    now   = { escalation = 2, clarity = 1, set = "hague_file" },
    later = { { hours = 36, repair = { mob_core = -12 } }, { days = 20, cohesion = { 3, 5 }, evidence = { ukraine = 0.1 } }, { days = 90, clarity = { 3, 6 } } },
    norms = {
      { "ISE-12", 2, para = "paras 7 and 8", because = "Takes the act to the law that applies in war." },
      { "ISE-5", 2, para = "para 11", because = "Secures the traces in a form that a court abroad can use." },
      { "DIG-2", -1, para = "para 5", because = "Seals rooms that the operator needs for its repair." },
    },
    record = { by = "Security service, Kyiv", on = "2023-12-12", source = "Ukrainska Pravda via Yahoo, 12 December 2023", note = "A case under eight articles of the criminal code. That the court in The Hague examines such attacks was reported on 14 June 2024." },
  },
}

-- 13 to 20 December ----------------------------------------------------------------------------------------------------

decision "aid" {
  turn = 11, decides = "foreign_ministry", objective = "aid",
  ask = "Kyiv asks for spare core equipment, engineers and money, this week and for next time. Partners have talked about a mechanism for civilian cyber aid since May. What do you put on the table?",
  known = "The operator belongs to a group listed abroad. Your own operators run the same make of core. Talks on a mechanism are nearly done.",
  unknown = "How many capitals would sign before the holidays, and who would pay in the third year.",
  if_nobody_decides = "wait_list",
  history = { plays = "mechanism",
    note = "The Tallinn Mechanism was formalised on 20 December 2023, after talks since May; some 200 million euros were reported for its first year. No joint G7 attribution of this attack was found." },
  tensions = { { "LUCCA-8", "LEAD-2" }, { "LUCCA-2", "ISE-2" } },

  option "statement" {
    label = "Call on the G7 to name the author of this attack, with the aid to follow",
    cost  = "Kyiv asked for switches, and gets a paragraph first.",
    outcome = "Six capitals want to know what the other one knows.",
    now   = { trust = -2 },
    later = {
      { days = 6, chance = 0.55, set = "december_statement" },
      { days = 6, when = flag "december_statement", clarity = { 4, 7 }, cohesion = 3, escalation = { 3, 5 } },
      { days = 6, when = no(flag "december_statement"), cohesion = -6, clarity = -1 },
      { days = 20, repair = { mob_core = 5 } },
    },
    norms = {
      { "ISE-2", 2, para = "paras 3 and 10", because = "Asks seven states to say which line was crossed." },
      { "LUCCA-2", -1, para = "point 2", because = "Asks for a verdict within a week of the act." },
      { "LEAD-1", -1, para = "cyber passage, sentence 1", because = "Lets equipment wait behind a text." },
    },
  },
  option "mechanism" {
    label = "Sign the standing mechanism now, and let this be its first case",
    cost  = "It delivers its first crate in spring, and you pay into it for years.",
    outcome = "A ceremony with ten flags, on the day on which most telephones work again.",
    now   = { cost = { 2, 3 } },
    later = { { days = 6, propose = "aid_mechanism" }, { days = 3, trust = -1 } },
    norms = {
      { "DIG-7", 2, para = "para 8", because = "Turns a promise of help into an office with a budget." },
      { "ISE-8", 2, para = "para 4", because = "Builds capacity that stays when the crisis is over." },
      { "LUCCA-8", 1, para = "point 8", because = "Answers the request, for the next time more than for this one." },
    },
    record = { by = "Ukraine and partner states", on = "2023-12-20", source = "vm.ee; Interfax-Ukraine, 20 December 2023" },
  },
  option "rapid_team" {
    label = "Send a joint team of G7 agencies tonight, and write the rules for it later",
    cost  = "Your best people leave in the week before the holidays, and home asks who stays.",
    outcome = "Thirty-one engineers from five countries, one of whom speaks Ukrainian.",
    now   = { cost = 3, set = "team_sent" },
    later = {
      { hours = 40, repair = { mob_core = 30, mob_office = 10 }, evidence = { uk = 0.05, usa = 0.05, ukraine = 0.15 } },
      { days = 4, cohesion = { 2, 5 } },
      { days = 5, chance = 0.4, trust = -3, cohesion = -2 },
      { days = 30, trust = 2 },
    },
    norms = {
      { "RRG-1", 2, para = "press report of the minister's remarks", because = "Pools agencies in one team for a telecom emergency." },
      { "LUCCA-8", 2, para = "point 8", because = "Answers a request with people, within days." },
      { "LEAD-2", -1, para = "cyber passage, sentence 2", because = "Thins out the watch at home while the same core runs there." },
      { "ISE-8", -1, para = "para 4", because = "Leaves nothing behind when the team flies home." },
    },
  },
  option "home_first" {
    label = "Warn operators at home first, then send Kyiv what they can spare",
    cost  = "Kyiv's request is a week old when it is answered.",
    outcome = "Two operators at home find accounts that nobody can explain.",
    now   = { cohesion = { -4, -2 }, trust = 1, cost = -2 },
    later = { { days = 5, clarity = { 2, 4 } }, { days = 6, repair = { mob_core = 8 } }, { days = 40, chance = 0.5, trust = 3 } },
    norms = {
      { "LEAD-2", 2, para = "cyber passage, sentence 2", because = "Turns another's attack into a warning at home." },
      { "LUCCA-8", -1, para = "point 8", because = "Lets a request from a state under attack wait its turn." },
      { "DIG-3", 1, para = "para 5", because = "Passes on what is known to those who run the same equipment." },
    },
  },
  option "wait_list" {
    label = "Ask Kyiv for one agreed list of needs before anything is promised",
    cost  = "Four ministries and a company have to agree, in the week in which they cannot call each other.",
    outcome = "The list is excellent. It arrives on 9 January.",
    now   = { cohesion = -3, cost = -2 },
    later = { { days = 18, trust = { 1, 3 }, clarity = 2 }, { days = 28, cohesion = 3 } },
    norms = {
      { "DIG-7", -1, para = "para 8", because = "Makes help depend on paperwork that cannot be done this week." },
      { "ISE-8", 1, para = "para 4", because = "Asks what is needed before sending what is at hand." },
      { "LUCCA-8", -1, para = "point 8", because = "Holds a request back until it is better written." },
    },
  },
}

-- To summer 2024 -------------------------------------------------------------------------------------------------------

decision "accounts" {
  turn = 12, decides = "foreign_ministry", objective = "answer",
  ask = "Telephones work. Kyiv now wants somebody to answer for it, and asks what your government will support. Where do you put your weight?",
  known = "Ukraine gathers evidence for the court in The Hague. A sanctions list on the unit could be drafted by spring. Whether a telecom network that also serves an army may be attacked at all is argued over.",
  unknown = "Whether any court will take it, who would be on the list that is not on one already, and whether it would ever matter to them.",
  if_nobody_decides = "let_be",
  history = { plays = "the_hague",
    note = "Ukraine pursued the court in The Hague; press reported in June 2024 that its prosecutors were examining such attacks. The run lets a G7 state support that." },
  tensions = { { "ISE-3", "ISE-12" }, { "LEAD-3", "LUCCA-2" } },

  option "list_unit" {
    label = "List the unit and its officers for sanctions, with all who will join",
    cost  = "Most of them are on a list already, and none of them travels.",
    outcome = "Six names, two of which are new.",
    now   = { trust = { 2, 4 }, escalation = { 2, 4 }, cost = 1 },
    later = { { days = 60, chance = 0.5, cohesion = 3 }, { days = 60, chance = 0.3, cohesion = -4 } },
    norms = {
      { "ISE-3", 2, para = "para 10", because = "Asks partners to impose a lawful cost together." },
      { "LEAD-3", 2, para = "cyber passage, sentence 3", because = "Makes those held to have done it answer in person." },
      { "LUCCA-2", -1, para = "point 2", because = "Lists officers before the servers' evidence is public." },
    },
  },
  option "the_hague" {
    label = "Give the prosecutors in The Hague your evidence and people to read it",
    cost  = "What they get may be shown in court, with the way you got it.",
    outcome = "Two analysts and a hard disk, on a train to The Hague.",
    now   = { cost = 2, trust = -1 },
    later = { { days = 50, evidence = { eu = 0.03 } }, { days = 100, clarity = { 7, 10 } }, { days = 120, chance = 0.35, cohesion = -3 } },
    norms = {
      { "ISE-12", 2, para = "paras 7 and 8", because = "Brings the act before the law that applies in armed conflict." },
      { "ISE-5", 2, para = "para 11", because = "Carries evidence across a border in a form that a court can use." },
      { "LEAD-3", 1, para = "cyber passage, sentence 3", because = "Works towards an answer that may take ten years." },
    },
    record = { by = "Ukraine, and the court's prosecutors as reported", on = "2024-06-14", source = "Reuters via Interfax-Ukraine, 15 June 2024; insightnews", confidence = "derived" },
  },
  option "write_rules" {
    label = "Publish how you read the law on attacks on telecom networks in war",
    cost  = "It binds you too, in the next war, with your own targets.",
    outcome = "Nineteen pages. Page eleven is the one that allies telephone about.",
    now   = { escalation = { -5, -3 }, cost = 1 },
    later = { { days = 70, clarity = { 4, 6 } }, { days = 90, chance = 0.4, cohesion = -3 }, { days = 30, trust = -2 } },
    norms = {
      { "ISE-12", 3, para = "paras 7 and 8", because = "States in public how existing law applies, to itself as well." },
      { "LEAD-3", -1, para = "cyber passage, sentence 3", because = "Speaks of acts, and asks nobody to answer for this one." },
      { "LUCCA-2", 1, para = "point 2", because = "Weighs what kind of act this was before who should pay." },
    },
  },
  option "press_operator" {
    label = "Put the weight on operators: audits and damages, here and in Ukraine",
    cost  = "The victim of an attack reads that it is the one to be fined.",
    outcome = "Insurers welcome it. The operator's engineers do not.",
    now   = { cohesion = -2, cost = -3 },
    later = { { days = 60, trust = { 1, 4 } }, { days = 120, cost = 3, clarity = 3 } },
    norms = {
      { "DIG-5", 2, para = "para 6", because = "Presses for duties where the dependence is greatest." },
      { "DIG-2", -1, para = "para 5", because = "Puts the blame on the firm that was hit." },
      { "LEAD-3", -1, para = "cyber passage, sentence 3", because = "Looks for the answer at the victim's door." },
    },
  },
  option "let_be" {
    label = "Leave it to Kyiv's courts and spend the effort on the next delivery",
    cost  = "Whoever ordered it reads that the price has been paid.",
    outcome = "The crates arrive. The file is in Kyiv, in a language that few read.",
    now   = { escalation = -4, cost = -1 },
    later = { { days = 40, trust = { 1, 3 } }, { days = 100, cohesion = { -5, -3 } } },
    norms = {
      { "LEAD-3", -2, para = "cyber passage, sentence 3", because = "Adds nothing to what would make the author answer." },
      { "ISE-3", -1, para = "para 10", because = "Leaves a partner who wants consequences on its own." },
      { "LUCCA-8", 1, para = "point 8", because = "Keeps help coming while the case is argued elsewhere." },
    },
  },
}
