-- Thirteen decisions in the order in which they arise. Amounts are points of the indicators in scenario.lua.
-- Ten are the turning points of the record. Three ("loudspeakers", "the_address", "front_page") belong to firms and the press.
-- Where the record holds several choices by several actors, `history` says which one the historical run plays, and why.

-- January to March 2017 ------------------------------------------------------------------------------------------------

decision "exploit" {
  turn = 1, decides = "intelligence", objective = "warn",
  ask = "A tool of yours that opens almost any office computer has been stolen, and the thieves hint that they will sell. What do you do?",
  known = "You know the flaw. The maker needs about two months for a fix. The thieves have shown file names, not yet files.",
  unknown = "Who they are, whether anybody has bought, and how fast a patch would be installed if nobody says why it matters.",
  if_nobody_decides = "keep",
  history = { plays = "tell_maker" },
  tensions = { { "LUCCA-10", "LUCCA-1" }, { "LUCCA-9", "DIG-4" } },

  option "tell_maker" {
    label = "Tell the software's maker in confidence and stay quiet in public",
    cost  = "The patch will look like any other, and be installed like any other.",
    outcome = "In March a patch appears among many others. The maker does not say who found it.",
    now   = { disclosure = 5 },
    later = { { days = 95, trust = -1 } },
    norms = {
      { "LUCCA-10", 1, because = "Brings the flaw to the one who can mend it, without a signal of how much depends on it." },
      { "LUCCA-9", 1, because = "Takes the edge off a tool that has got away." },
      { "LUCCA-1", -1, because = "Leaves partners to run the same risk without knowing of it." },
    },
    record = { by = "An American intelligence service", on = "2017-03-14", source = "Ars Technica relaying the Washington Post, 16-17 May 2017", confidence = "documented",
      note = "The maker was warned privately early in 2017; the day is not public. The date given is that of the patch. No senior official warned loudly." },
  },
  option "warn_loudly" {
    label = "Tell the maker, and have senior officials warn of it the day the patch ships",
    cost  = "You confirm in public what was yours, and everybody who collects flaws starts looking there.",
    outcome = "A minister holds up a patch number on television. Operators who never patch do.",
    now   = { disclosure = 6, cohesion = 1 },
    later = {
      { days = 64, disclosure = { 9, 13 }, trust = { -9, -6 }, cost = 6, cohesion = -6, escalation = 4 },
      { days = 98, protect = { trusts_all = 0.3, practices = 0.25, scotland = 0.3, firms = 0.35, offices = 0.2, open_pools = 0.2, health_net = 0.3 } },
      { days = 70, chance = 0.35, escalation = 3 },
    },
    norms = {
      { "LUCCA-10", 3, because = "Passes on the remedy together with the reason to hurry." },
      { "LUCCA-9", 2, because = "Says that a harmful tool is loose, while there is time to blunt it." },
      { "DIG-3", 2, because = "Lets everybody who runs a network know what is known of the threat." },
      { "DIG-4", -1, because = "Goes public before the services that share such tools have been told." },
    },
  },
  option "tell_teams" {
    label = "Brief allied response teams only and let them harden their own networks",
    cost  = "Those outside the circle stay open, and what eleven teams know, a twelfth will guess.",
    outcome = "Ministries in five capitals change a firewall rule. Whether one of the teams has told the maker, nobody will say.",
    now   = { cohesion = 6, disclosure = 1 },
    later = {
      { days = 40, protect = { es_operator = 0.2, de_rail = 0.3, scotland = 0.15, health_net = 0.35, ru_mobile = 0 }, exposure = { health_net = -0.25, es_operator = -0.1 } },
      { days = 50, set = "kept_secret", chance = 0.5 },
      { days = 130, trust = { -4, -2 } },
    },
    norms = {
      { "DIG-4", 2, because = "Uses the channel between teams that partners have built for this." },
      { "LUCCA-1", 1, because = "Puts partner states in a position to act, though not the rest." },
      { "LUCCA-10", -1, because = "Keeps the flaw from the maker, who alone can mend it for all." },
    },
  },
  option "keep" {
    label = "Keep it to yourselves and watch for the first sign of its use",
    cost  = "If it is used before you see it, every victim may ask when you knew.",
    outcome = "Nothing is seen until everybody sees it.",
    now   = { set = "kept_secret", trust = 1 },
    later = {
      { days = 95, disclosure = -5, trust = -2 },
      { days = 128, evidence = { usa = 0.16 } },
      { days = 126, cohesion = { -6, -3 } },
      { days = 160, escalation = { -6, -4 }, disclosure = -2 },
    },
    norms = {
      { "LUCCA-10", -3, because = "Holds back a flaw after signs that others have it." },
      { "LUCCA-9", -2, because = "Leaves a stolen tool to spread unannounced." },
    },
  },
}

-- 14 March to 12 May ---------------------------------------------------------------------------------------------------

decision "patching" {
  turn = 2, decides = "health_ministry", objective = "warn",
  ask = "Alerts about a critical flaw go to every trust this spring, and a patch with them. Nobody can tell you who installs it. What now?",
  known = "One machine in twenty runs a system too old to be patched for free. Scanners must not be changed without their makers.",
  unknown = "Whether this flaw is worse than the forty others marked critical last year, and how many trusts read the alert.",
  if_nobody_decides = "advice",
  history = { plays = "advice", note = "Alerts went out in March and April. The department had no means of checking what was done with them." },
  tensions = { { "LUCCA-7", "DIG-5" }, { "LUCCA-7", "DIG-2" } },

  option "deadline" {
    label = "Set every trust a date for the patch and have chief executives report in writing",
    cost  = "Weeks of overtime, cancelled clinics, and a return that some will sign unread.",
    outcome = "By the date, two hundred and nine signatures. A spot check finds that most are true.",
    now   = { trust = -3, cost = 5 },
    later = {
      { days = 40, protect = { trusts_all = 0.75, health_net = 0.75 } },
      { days = 20, trust = { -5, -3 }, disclosure = -2, appointments = { 1500, 2600 }, care_lost = { 1, 2 } },
      { days = 45, chance = 0.4, trust = -3 },
    },
    norms = {
      { "LUCCA-7", 2, because = "Sets a baseline for essential networks and a means of seeing whether it is met." },
      { "DIG-5", -1, because = "Puts the same date on a scanner and on a typing pool." },
      { "DIG-2", -1, because = "Gives orders to operators without asking what they can carry out." },
    },
  },
  option "advice" {
    label = "Repeat the alert, with guidance, and leave the timing to each trust",
    cost  = "You will not know who has acted until it matters.",
    outcome = "The second alert is opened by slightly fewer people than the first.",
    now   = { trust = 3 },
    later = { { days = 58, disclosure = -1 } },
    norms = {
      { "DIG-2", 1, because = "Leaves the weighing to those who know their own wards and machines." },
      { "LUCCA-7", -1, because = "Asks for protection without a way of seeing whether there is any." },
    },
    record = { by = "Department of Health and NHS Digital, London", on = "2017-04-25", source = "National Audit Office, 27 October 2017; Public Accounts Committee, April 2018", confidence = "derived",
      note = "Critical alerts in March and April; the day given is approximate. The department had no mechanism for checking compliance." },
  },
  option "money" {
    label = "Take emergency money from another budget to replace the oldest machines",
    cost  = "It is taken from wards, arrives in instalments, and buys nothing for the rest.",
    outcome = "Lorries with new machines arrive in June. Some arrive before Friday.",
    now   = { cost = 4 },
    later = {
      { days = 30, care_lost = { 3, 5 } },
      { days = 45, protect = { trusts_all = 0.08, practices = 0.08, scanners = 0.3 }, repair = { trusts_all = 15, practices = 15, scanners = 5 } },
      { days = 50, set = "old_patched", chance = 0.4 },
      { days = 90, trust = { 3, 6 } },
    },
    norms = {
      { "LUCCA-7", 1, because = "Pays to remove a weakness that no alert can mend." },
      { "DIG-5", 1, because = "Spends where the activity is most critical, though slowly." },
    },
  },
  option "edge_block" {
    label = "Order the national health network to close the port that the patch is about",
    cost  = "File shares between hospitals break, and nobody has a list of what uses them.",
    outcome = "Blood results stop in nine places and go on in two hundred.",
    now   = { cost = 2 },
    later = {
      { days = 10, cut = { "way_in", "spread_line" }, trust = { -7, -4 }, appointments = { 1500, 2600 }, care_lost = { 3, 5 } },
      { days = 11, power = { practices = 0.9 } },
      { days = 30, power = { practices = 1 }, disclosure = 1 },
      { days = 75, when = care_lost:below(25), trust = { 3, 5 } },
    },
    norms = {
      { "LUCCA-7", 2, because = "Closes the way between essential networks in one act." },
      { "DIG-2", -1, because = "Breaks what hospitals use before asking what that is." },
      { "DIG-5", 1, because = "Puts the burden on one network and not on every ward." },
    },
  },
  option "exempt" {
    label = "Exempt medical devices in writing and concentrate on patching the rest",
    cost  = "You accept, with your name, that scanners and laboratories stay open.",
    outcome = "The part that can be patched is. The rest has a letter.",
    now   = { trust = -1, cost = 1, disclosure = 3 },
    later = {
      { days = 35, protect = { trusts_all = 0.1, practices = 0.08 } },
      { hours = 1430, plant = { scanners = 300 } },
      { days = 62, chance = 0.6, trust = { -6, -4 } },
    },
    norms = {
      { "DIG-5", 2, because = "Fits the duty to the risk and says which risk is left." },
      { "LUCCA-7", -1, because = "Leaves devices on which care depends without protection." },
      { "DIG-2", 1, because = "Takes account of what makers allow hospitals to change." },
    },
  },
}

-- 12 May, morning ------------------------------------------------------------------------------------------------------

decision "loudspeakers" {
  turn = 3, decides = "operator", objective = "care",
  ask = "Two hundred screens in your Madrid headquarters ask for 300 dollars. Eighteen thousand people are at their desks. What do you order?",
  known = "It moves by itself from machine to machine. The network that carries calls is separate. Other Spanish firms buy connections and security from you.",
  unknown = "How it came in, whether customers have it from you, and whether saying so would help them or ruin you.",
  if_nobody_decides = "clean_live",
  history = { plays = "switch_off" },
  tensions = { { "DIG-3", "DIG-1" } },

  option "switch_off" {
    label = "Have every machine switched off by loudspeaker and send the staff home",
    cost  = "The film of it will be on every telephone before the staff are in the street.",
    outcome = "By noon the building is silent and the order is on the evening news.",
    now   = { trust = -1, cost = 1 },
    later = {
      { minutes = 25, power = { es_operator = 0.15 } },
      { hours = 2, disclosure = 2, protect = { es_utilities = 0.15 } },
      { hours = 26, power = { es_operator = 1 }, repair = { es_operator = 30 } },
    },
    norms = {
      { "DIG-1", 1, because = "Gives up office machines to keep it away from the network that carries calls." },
      { "DIG-3", 1, because = "Lets others see, if without words, that something is badly wrong." },
    },
    record = { by = "Telecom operator, Madrid", on = "2017-05-12 09:25", source = "El Español, 12 May 2017", note = "Ordered over loudspeakers at 11:25 local time." },
  },
  option "cut_customers" {
    label = "Cut the links to customers and partners first, then work inwards",
    cost  = "Some of those you cut off were clean, and pay you for not being cut off.",
    outcome = "Hospitals and banks ring to ask why a line is down. A few of them will be glad later.",
    now   = { cost = 2 },
    later = {
      { minutes = 20, cut = "operator_customers" },
      { minutes = 80, power = { es_operator = 0.5 } },
      { hours = 3, trust = { -3, -1 }, protect = { es_utilities = 0.3 } },
      { hours = 30, power = { es_operator = 1 } },
      { days = 4, trust = { 4, 7 } },
    },
    norms = {
      { "DIG-1", -1, because = "Takes connections from others before knowing whether they carry the worm." },
      { "DIG-2", 1, because = "Puts what you may be sending to others before what you may lose yourself." },
    },
  },
  option "tell_all" {
    label = "Publish what you see within the hour, with samples for other response teams",
    cost  = "Every customer asks whether he has it from you, and some who read it will pull plugs that could have stayed in.",
    outcome = "Laboratories on three continents have it by lunch. The share price has it by eleven.",
    now   = { cost = 4, trust = -3 },
    later = {
      { minutes = 70, disclosure = { 6, 9 }, protect = { es_utilities = 0.3, fr_cars = 0.15, de_rail = 0.15, scotland = 0.08, trusts_all = 0.06 } },
      { minutes = 90, power = { es_operator = 0.4 }, exposure = { es_utilities = -0.1, de_rail = -0.08, jp_industry = -0.1 } },
      { minutes = 100, care_lost = { 3, 5 }, appointments = { 600, 1200 }, trusts = { 5, 9 } },
      { hours = 20, chance = 0.25, set = "details_out" },
      { hours = 28, power = { es_operator = 1 } },
      { hours = 40, evidence = { uk = 0.03, usa = 0.03 } },
    },
    norms = {
      { "DIG-3", 2, because = "Puts what is seen into the hands of those who may be next." },
      { "ISE-11", 1, because = "Treats competitors and laboratories as part of one defence." },
    },
  },
  option "clean_live" {
    label = "Keep working and have the technicians clean and patch floor by floor",
    cost  = "Each floor is a race, and the technicians run it on foot.",
    outcome = "Four floors are saved. There were thirteen.",
    now   = { trust = 1 },
    later = {
      { minutes = 60, protect = { es_operator = 0.25 }, repair = { es_operator = 40 } },
      { hours = 8, chance = 0.5, cost = { 2, 4 }, trust = -3 },
    },
    norms = {
      { "DIG-1", 1, because = "Keeps the desks staffed that keep a country's telephones up." },
      { "DIG-3", -1, because = "Lets neighbours find out for themselves." },
    },
  },
}

-- 12 May, midday -------------------------------------------------------------------------------------------------------

decision "hospital" {
  turn = 4, decides = "trust_chief", objective = "care",
  ask = "Screens on two wards ask for ransom, and a trust forty miles away has gone silent. Other chief executives are waiting for what you do. What is it?",
  known = "Twelve operations are under way. Telephones, e-mail, door locks and blood results run over the same cables.",
  unknown = "Whether it is already in the rest, how long paper will last, and whether the silent trust is infected or merely unplugged.",
  if_nobody_decides = "patch_live",
  history = { plays = "all_off", note = "Practice differed from trust to trust. Many disconnected everything; of the 80 trusts affected, most of those that were not infected had cut themselves off." },
  tensions = { { "LUCCA-7", "LUCCA-5" }, { "LUCCA-7", "DIG-1" } },

  option "all_off" {
    label = "Disconnect everything, e-mail and network telephones among it",
    cost  = "Clean wards lose their records too, and head office can no longer reach you.",
    outcome = "Porters run with blood results. Consultants send pictures of charts from their own telephones.",
    now   = { trust = -2, disclosure = -2 },
    later = {
      { minutes = 40, power = { trusts_all = 0.78 }, cut = "spread_line", trusts = { 42, 50 } },
      { minutes = 60, protect = { trusts_all = 0.25 } },
      { hours = 20, power = { trusts_all = 0.88 } },
      { days = 3, power = { trusts_all = 0.95 } },
      { days = 6, power = { trusts_all = 1 } },
    },
    norms = {
      { "LUCCA-7", 2, because = "Stops it at the hospital's own wall, at a price that patients feel at once." },
      { "LUCCA-5", -1, because = "Sends patients' data over private telephones and messaging services." },
      { "DIG-1", -2, because = "Takes down the lines over which life-saving information runs." },
    },
    record = { by = "Several hospital trusts in England", on = "2017-05-12 11:30", source = "National Audit Office, 27 October 2017; Public Accounts Committee, April 2018", confidence = "derived",
      note = "Systems were shut down as a precaution, e-mail among them; staff used private telephones and messaging. The hour is approximate." },
  },
  option "segments" {
    label = "Isolate the two wards and everything that shares a cabinet with them",
    cost  = "If the map of cabinets is as old as the building, you isolate the wrong ones.",
    outcome = "One cabinet in four was drawn from memory.",
    now   = { cost = 2, trust = -1 },
    later = {
      { minutes = 60, power = { trusts_all = 0.9 }, protect = { trusts_all = 0.12 }, trusts = { 12, 18 } },
      { hours = 5, chance = 0.75, when = any { destroyed "trusts_nw":above(300), destroyed "trusts_mid":above(300), destroyed "trusts_lon":above(300) },
        set = "wrong_cabinets", power = { trusts_all = 0.78 }, trust = { -5, -3 }, appointments = { 400, 800 }, trusts = { 18, 24 } },
      { hours = 40, when = flag "wrong_cabinets", power = { trusts_all = 0.9 } },
      { hours = 40, when = no(flag "wrong_cabinets"), power = { trusts_all = 0.97 } },
      { days = 5, when = flag "wrong_cabinets", power = { trusts_all = 0.96 } },
      { days = 8, power = { trusts_all = 1 } },
    },
    norms = {
      { "LUCCA-7", 1, because = "Protects what it can locate, and keeps the rest working." },
      { "LUCCA-5", 1, because = "Keeps patients' data on the systems made for them." },
      { "DIG-1", 1, because = "Keeps the lines that wards need, as far as they can be told apart." },
    },
  },
  option "patch_live" {
    label = "Keep everything running and patch the clean machines as you reach them",
    cost  = "A ward may go dark in the middle of a procedure, and everybody downstream stays joined to you.",
    outcome = "Eight hundred machines by three o'clock. It needs two minutes for a floor; you need twenty.",
    now   = { trust = 2 },
    later = {
      { minutes = 90, protect = { trusts_all = 0.12 }, trusts = { 4, 8 } },
      { minutes = 270, when = any { destroyed "trusts_nw":above(900), destroyed "trusts_ne":above(900), destroyed "trusts_mid":above(900) },
        set = "wards_dark", power = { trusts_all = 0.72 }, trust = { -6, -3 }, appointments = { 900, 1600 }, trusts = { 30, 38 } },
      { hours = 7, trust = -2, cost = 2 },
      { hours = 30, when = flag "wards_dark", power = { trusts_all = 0.86 } },
      { days = 5, when = flag "wards_dark", power = { trusts_all = 0.95 } },
      { days = 9, power = { trusts_all = 1 } },
    },
    norms = {
      { "DIG-1", 2, because = "Keeps records and results within reach of those who treat." },
      { "LUCCA-7", -1, because = "Leaves the worm's way open to the rest of the hospital and beyond." },
      { "LUCCA-5", 1, because = "Weighs patients on the table above a danger that may not come." },
    },
  },
  option "outside_only" {
    label = "Cut only the links to other hospitals and the outside; keep everything within",
    cost  = "You cannot send a scan, ask for a bed or hear the address that would stop it.",
    outcome = "An island with two infected wards.",
    now   = { trust = 1 },
    later = {
      { minutes = 30, cut = { "spread_line", "open_trusts" }, power = { practices = 0.92 }, trusts = { 8, 12 } },
      { hours = 3, plant = { trusts_nw = 700, trusts_mid = 700, trusts_south = 500 } },
      { hours = 5, when = any { destroyed "trusts_nw":above(900), destroyed "trusts_east":above(900), destroyed "trusts_lon":above(900) },
        set = "island_fell", power = { trusts_all = 0.88 }, trust = { -4, -2 }, appointments = { 500, 1000 }, trusts = { 18, 26 } },
      { hours = 22, power = { practices = 1 } },
      { hours = 22, when = no(chose("patching", "edge_block")), open = "spread_line" },
      { days = 2, when = flag "island_fell", power = { trusts_all = 0.96 } },
      { days = 4, power = { trusts_all = 1 }, trust = { 2, 4 } },
    },
    norms = {
      { "LUCCA-7", 1, because = "Shields neighbours and keeps the wards working, with the worm inside." },
      { "DIG-1", -1, because = "Cuts the hospital off from the information that others send." },
    },
  },
}

-- 12 May, afternoon ----------------------------------------------------------------------------------------------------

decision "who_speaks" {
  turn = 5, decides = "incident_director", objective = "truth",
  ask = "Trusts ring in with locked screens; others do not answer at all. Television says that the health service is under attack, four weeks before an election. Who leads, and what is said?",
  known = "Ransom notes in several countries look the same. Nobody has asked the health service for anything else.",
  unknown = "How many trusts are hit and how many are merely silent, whether records were taken, and whether it is aimed at you.",
  if_nobody_decides = "regions",
  history = { plays = "major_incident", note = "The major incident was declared at 15:00 UTC, after some hours in which it was not clear who led. In the evening the prime minister said that the attack was international and that there was no sign of lost patient data." },
  tensions = { { "CHA-4", "DIG-3" }, { "LUCCA-2", "DIG-3" } },

  option "major_incident" {
    label = "Declare a national major incident; one cell, one spokesman, one count",
    cost  = "Every question now waits for one desk, and the first count will be wrong.",
    outcome = "At four the telephones have one number to ring. It is engaged.",
    now   = { trust = 1, cost = 1 },
    later = {
      { hours = 2, open = { "divert_north", "divert_mid", "divert_east", "divert_crews" }, repair = { trusts_all = 15 } },
      { hours = 4, trust = { 2, 4 } },
      { hours = 20, chance = 0.5, trust = -3 },
    },
    norms = {
      { "LUCCA-7", 2, because = "Puts a national hand on what no single hospital can move." },
      { "CHA-4", 1, because = "Gives the public one source to listen to." },
      { "DIG-3", -1, because = "Holds back what hospitals report until one desk has counted it." },
    },
    record = { by = "NHS England", on = "2017-05-12 15:00", source = "Public Accounts Committee, April 2018", note = "Major incident declared at four in the afternoon local time; the plan had not been rehearsed with local bodies." },
  },
  option "regions" {
    label = "Let the four regions lead, each with its hospitals, and collect their reports",
    cost  = "Ambulances cross borders, and four regions will give four numbers.",
    outcome = "Two regions are excellent. The papers print the average.",
    now   = { cost = -1 },
    later = {
      { hours = 1, open = { "divert_north", "divert_mid", "divert_east" }, repair = { trusts_all = 8 } },
      { hours = 3, disclosure = { 4, 6 } },
      { hours = 5, trust = { -5, -3 } },
      { hours = 24, repair = { trusts_all = 12 } },
    },
    norms = {
      { "DIG-3", 1, because = "Lets what is known travel between neighbours without a detour." },
      { "LUCCA-7", -1, because = "Leaves a national emergency without a national hand." },
    },
  },
  option "attack_on_us" {
    label = "Have ministers call it an attack on the health service and on the country",
    cost  = "If it is not aimed at you, the sentence stays in the archive.",
    outcome = "Volunteers queue at hospitals. So do cameras.",
    now   = { trust = { 4, 7 }, escalation = { 5, 8 }, cohesion = { 5, 8 }, rumour = { records = 0.05 } },
    later = {
      { hours = 2, open = { "divert_north", "divert_mid" } },
      { hours = 8, repair = { trusts_all = 25, practices = 15 } },
      { days = 3, trust = { -8, -5 }, disclosure = -3 },
    },
    norms = {
      { "LUCCA-2", -2, because = "Gives the act a target and an intent before anybody knows either." },
      { "CHA-4", -1, because = "Asks the public to believe more than is known." },
      { "LUCCA-7", 1, because = "Brings hands and money to hospitals at once." },
    },
  },
  option "known_unknown" {
    label = "Have the prime minister say what is known, what is not, and when you will say more",
    cost  = "A list of what you do not know is read out on every channel, and some patients stay at home.",
    outcome = "Dull, and quoted in full. The promise of nine o'clock is kept at ten.",
    now   = { disclosure = 4, trust = -2 },
    later = {
      { hours = 3, calm = { records = 0.03 }, trust = { 1, 3 }, care_lost = { 1, 2 } },
      { hours = 4, open = "divert_north" },
      { hours = 18, chance = 0.35, trust = -4 },
      { days = 3, trust = { 2, 4 }, disclosure = 2 },
    },
    norms = {
      { "CHA-4", 2, because = "Shows people how much is known, and leaves them room to correct it." },
      { "LUCCA-2", 1, because = "Keeps what, who and why apart." },
      { "DIG-3", 1, because = "Tells other countries plainly what has been seen here." },
    },
    record = { by = "Prime minister, London", on = "2017-05-12", source = "Guernsey Press, 12 May 2017",
      note = "In the evening: international, not aimed at the health service, no evidence that patient data were compromised." },
  },
  option "no_word" {
    label = "Say nothing nationally until the count is in; hospitals speak to their own patients",
    cost  = "For some hours the loudest voice belongs to whoever has a photograph.",
    outcome = "The count is good, and comes after the evening news.",
    now   = { trust = -4 },
    later = {
      { hours = 2, open = { "divert_north", "divert_mid", "divert_east" }, disclosure = { 3, 5 } },
      { hours = 5, rumour = { records = 0.15 } },
      { hours = 7, repair = { trusts_all = 30 } },
      { days = 2, trust = { 3, 5 }, cost = -1 },
    },
    norms = {
      { "LUCCA-2", 2, because = "Waits for facts before giving the event a shape." },
      { "CHA-4", -1, because = "Leaves the public to others' guesses." },
      { "DIG-3", -1, because = "Tells nobody abroad what hospitals here have seen." },
    },
  },
}

decision "the_address" {
  turn = 5, decides = "researcher", objective = "outsider",
  ask = "A friend has sent you a sample. Before it does anything else it asks for one long, odd address. The address is unregistered and costs 10.69 dollars. What do you do?",
  known = "Registering such addresses is what you do, to count infections. It takes five minutes. Hospitals are going down while you read.",
  unknown = "What it does when the address answers: stop, report home, or start something worse.",
  if_nobody_decides = "laboratory",
  history = { plays = "register" },
  tensions = { { "DIG-3", "ISE-11" } },

  option "register" {
    label = "Register it now and point it at your employer's server",
    cost  = "You learn what it does by doing it to everybody at once.",
    outcome = "For an hour you believe that you have set it off. Then the count stops rising.",
    now   = { cost = 0 },
    later = {
      { minutes = 123, kill = "worm", set = "stopped" },
      { hours = 4, trust = 2, disclosure = { 3, 5 } },
      { hours = 22, set = "researcher_hunted" },
    },
    norms = {
      { "ISE-11", 1, because = "Acts as one of many who share the burden, without waiting to be asked." },
      { "DIG-3", 1, because = "Turns the address into a count of victims that others can use." },
    },
    record = { by = "A private researcher in England", on = "2017-05-12 15:03", source = "The researcher's own account, copy at xtremesystems.org; Guardian, copy at pbokelly.blogspot.com, 14 May 2017", confidence = "disputed",
      note = "Registered in the early afternoon UTC for 10.69 dollars, as routine. The minute is not confirmed: accounts range from 15:03 to 15:33 UTC, and a parliamentary report says evening." },
  },
  option "laboratory" {
    label = "Let it run against a made-up answer in the laboratory first, then decide",
    cost  = "A careful test takes hours that hospitals do not have, and somebody else may be less careful.",
    outcome = "At seven in the evening you know exactly what the address does.",
    now   = { disclosure = 1 },
    later = {
      { hours = 3, chance = 0.25, set = "rival_found" },
      { minutes = 270, when = flag "rival_found", kill = "worm", set = { "stopped", "switch_foreign" } },
      { minutes = 400, when = no(flag "stopped"), kill = "worm", set = "stopped" },
      { hours = 20, evidence = { uk = 0.06, usa = 0.05 }, trust = { 3, 5 }, disclosure = 5 },
      { hours = 20, chance = 0.5, set = "operators_told" },
      { hours = 24, cost = { -3, -1 } },
    },
    norms = {
      { "ISE-11", 1, because = "Tests on his own machines before touching everybody else's." },
      { "DIG-3", -1, because = "Keeps for some hours what others could check in parallel." },
    },
  },
  option "hand_over" {
    label = "Give address and sample to the national cyber centre and do nothing yourself",
    cost  = "A duty officer must be convinced, then a lawyer, then a registrar.",
    outcome = "The lawyer is at a wedding. It is done by six, on a server that the finder's employer looks after.",
    now   = { cohesion = 2 },
    later = {
      { minutes = 290, chance = 0.85, kill = "worm", set = { "stopped", "switch_with_state" } },
      { minutes = 600, when = no(flag "stopped"), kill = "worm", set = { "stopped", "switch_with_state" } },
      { hours = 6, evidence = { uk = 0.05 }, trust = { 2, 4 } },
      { hours = 12, set = "operators_told", chance = 0.7 },
    },
    norms = {
      { "ISE-11", 2, because = "Brings a private find to those who answer for the public." },
      { "CHA-2", 1, because = "Opens a channel between authority, registrar and operators before acting." },
    },
  },
  option "publish" {
    label = "Publish address and sample at once and ask everybody to look",
    cost  = "Among those who look are the authors, and people who would like to be.",
    outcome = "Somebody in another time zone registers it before you have finished your tea.",
    now   = { disclosure = 9 },
    later = {
      { minutes = 85, chance = 0.6, kill = "worm", set = { "stopped", "switch_foreign" } },
      { minutes = 200, when = no(flag "stopped"), kill = "worm", set = "stopped" },
      { hours = 10, chance = 0.6, set = "details_out" },
      { hours = 12, cohesion = { -4, -2 }, trust = -2 },
    },
    norms = {
      { "DIG-3", 2, because = "Puts everything that is known before everybody who can use it." },
      { "ISE-11", -1, because = "Leaves registrar, operators and authorities to learn of it in public." },
    },
  },
}

-- The night to 13 May --------------------------------------------------------------------------------------------------

decision "ransom" {
  turn = 6, decides = "health_ministry", objective = "care",
  ask = "A finance lead asks whether 300 dollars may be paid for one machine that plans radiotherapy. Others will ask tonight. What do you tell hospitals?",
  known = "Some machines have no copy elsewhere. Police advise against paying. The note promises a key; three fixed wallets collect for everybody.",
  unknown = "Whether anybody sends keys, whether a list of hospitals without copies exists, and who holds the wallets.",
  if_nobody_decides = "silent",
  history = { plays = "advise", note = "Police and response teams advised against paying; the technical body reportedly gave no categorical instruction, since it could not be sure that every hospital had copies. No NHS body paid." },
  tensions = { { "ISE-6", "LUCCA-5" }, { "LUCCA-4", "DIG-2" } },

  option "pay_clinical" {
    label = "Pay from one central account for machines on which treatment depends",
    cost  = "It will be known by noon who pays, and for what.",
    outcome = "Eleven payments. Two keys, one of which works.",
    now   = { cost = 2, disclosure = -3 },
    later = {
      { hours = 8, repair = { scanners = 9, trusts_all = 10 }, appointments = { -900, -500 }, care_lost = { -2, -1 }, trust = 2 },
      { days = 3, chance = 0.7, trust = { -8, -5 }, cohesion = -4 },
      { days = 2, evidence = { uk = 0.04, usa = 0.03 } },
    },
    norms = {
      { "LUCCA-5", 1, because = "Puts the single patient's treatment before the rule." },
      { "ISE-6", -2, because = "Sends public money to wallets whose owner nobody knows." },
      { "LUCCA-4", -1, because = "Buys back data in a way that pays for the next extortion." },
    },
  },
  option "forbid" {
    label = "Forbid payment by any public body, with discipline for those who pay",
    cost  = "A clinician with no copy is told that the rule outranks the patient.",
    outcome = "Nobody pays. Nobody reports that they thought of it either.",
    now   = { trust = -2, cohesion = 3 },
    later = {
      { hours = 12, disclosure = -3, appointments = { 300, 700 } },
      { days = 4, trust = { 2, 4 } },
      { days = 10, cost = -1 },
    },
    norms = {
      { "ISE-6", 2, because = "Closes the public purse to extortion without exception." },
      { "LUCCA-4", 1, because = "Denies the crime its return." },
      { "LUCCA-5", -1, because = "Leaves no room to weigh one patient's case." },
    },
  },
  option "advise" {
    label = "Advise against paying, say why, and leave the decision to each board",
    cost  = "Each board decides at two in the morning, with its own lawyer.",
    outcome = "Boards do not pay. Two of them say afterwards that they nearly did.",
    now   = { disclosure = 1 },
    later = {
      { hours = 10, trust = { -2, 0 } },
      { days = 3, chance = 0.25, trust = -4, cost = 1 },
    },
    norms = {
      { "ISE-6", 1, because = "Advises against payment and gives the reason." },
      { "DIG-2", 1, because = "Leaves the case to those who know whether a copy exists." },
    },
    record = { by = "Police, response teams and NHS Digital", on = "2017-05-12", source = "National Audit Office, 27 October 2017; Health Service Journal, October 2017; Public Accounts Committee, April 2018", confidence = "derived",
      note = "Advice not to pay, without a categorical instruction. No NHS body paid." },
  },
  option "trace_first" {
    label = "Ask boards to hold for a day while police and exchanges watch the wallets",
    cost  = "The note doubles the price after three days, and one of those days is yours.",
    outcome = "The wallets fill slowly. Everybody who matters is watching.",
    now   = { cost = 1 },
    later = {
      { hours = 20, evidence = { uk = 0.07, usa = 0.06, germany = 0.03 }, disclosure = 3 },
      { hours = 30, trust = { -4, -2 }, appointments = { 200, 500 } },
      { days = 70, chance = 0.4, set = "tills_watched" },
    },
    norms = {
      { "LUCCA-4", 2, because = "Turns a demand into a trail that several states can follow." },
      { "ISE-6", 1, because = "Works with exchanges on where the money goes." },
      { "LUCCA-5", -1, because = "Makes patients wait for an investigation." },
    },
  },
  option "silent" {
    label = "Give no instruction tonight; the finance lead has the rules he has",
    cost  = "Silence will be quoted by whoever pays, and by whoever does not.",
    outcome = "He does not pay. He keeps your unanswered message.",
    now   = { cost = -1 },
    later = { { hours = 12, trust = { -3, -1 } }, { days = 2, chance = 0.35, trust = -4, cost = 1 } },
    norms = {
      { "LUCCA-4", -1, because = "Says nothing to those who are being extorted tonight." },
    },
  },
}

decision "old_systems" {
  turn = 6, decides = "vendor", objective = "warn",
  ask = "Millions of machines run versions that you stopped supporting years ago. A fix for them lies ready, for customers who pay extra. Who gets it tonight?",
  known = "It has been tested for weeks. Most machines hit so far run a supported version; the old ones are mostly in clinics, tills and factories.",
  unknown = "Whether the next variant will be made for the old ones, and whether anybody will ever leave them if you mend them again.",
  if_nobody_decides = "paying_only",
  history = { plays = "free_for_all", note = "Free emergency fixes came out during the night; on 14 May the firm's president criticised the stockpiling of flaws and asked governments for a rule. The run plays the fix." },
  tensions = { { "DIG-2", "DIG-3" } },

  option "free_for_all" {
    label = "Release it free to everybody tonight, old versions included",
    cost  = "You have taught the world that unsupported does not mean unsupported.",
    outcome = "Downloaded in 150 countries before breakfast. Migration plans slip a year.",
    now   = { cost = 1, trust = 2 },
    later = {
      { hours = 8, set = "old_patched", protect = { trusts_all = 0.3, practices = 0.3, scotland = 0.3, firms = 0.3, offices = 0.35, open_pools = 0.25 } },
      { days = 60, cost = { 3, 5 }, trust = { -3, -1 } },
    },
    norms = {
      { "DIG-2", 2, because = "Gives every organisation the means to close the door, whatever its contract." },
      { "DIG-3", 1, because = "Tells owners of old machines plainly that they are in danger." },
    },
    record = { by = "A software maker, Redmond", on = "2017-05-13", source = "Network World, 17 May 2017", note = "Emergency fixes for systems out of support, in the night to 13 May UTC; the hour is general knowledge." },
  },
  option "paying_only" {
    label = "Keep it to customers with extended support, and offer contracts by telephone",
    cost  = "A clinic without a contract will be on television next to your price list.",
    outcome = "The help line sells four hundred contracts on Saturday. One of the calls is recorded.",
    now   = { trust = -2, cost = -2 },
    later = {
      { hours = 20, protect = { firms = 0.25, parcels_us = 0.2 } },
      { days = 2, trust = { -6, -4 }, disclosure = -2 },
      { days = 20, cost = { -6, -4 } },
    },
    norms = {
      { "DIG-2", -1, because = "Leaves protection to those who had bought it beforehand." },
    },
  },
  option "hold_line" {
    label = "Release nothing for old versions; help customers to move to new ones instead",
    cost  = "Moving a scanner takes a year, and the weekend has two days.",
    outcome = "A migration team in every country, and a hole in every clinic.",
    now   = { trust = -4 },
    later = {
      { days = 2, trust = { -5, -3 } },
      { days = 30, cost = { -2, -1 }, disclosure = { 4, 6 }, repair = { trusts_all = 10, practices = 10 } },
      { days = 120, cost = { -3, -1 }, trust = { 3, 5 } },
    },
    norms = {
      { "DIG-2", 1, because = "Works with customers on what would end the weakness for good." },
      { "DIG-3", -1, because = "Holds back a remedy from people who are in danger now." },
    },
  },
  option "patch_and_call" {
    label = "Release it free, and say in public that governments must stop storing flaws",
    cost  = "Your largest customers are governments, and one of them found this flaw.",
    outcome = "The fix is used; the sentence is quoted. Two capitals cancel a meeting.",
    now   = { disclosure = { 4, 7 }, cohesion = -4 },
    later = {
      { hours = 8, set = "old_patched", protect = { trusts_all = 0.3, practices = 0.3, scotland = 0.3, firms = 0.3, offices = 0.35, open_pools = 0.25 } },
      { days = 1, escalation = 1, trust = -1, cost = 1 },
      { days = 60, cost = { 3, 5 } },
    },
    norms = {
      { "DIG-2", 1, because = "Mends for all, and uses the moment against some of them." },
      { "DIG-3", 2, because = "Says where the flaw came from as well as how to close it." },
      { "ISE-11", -1, because = "Opens a dispute with governments while both are needed at one table." },
    },
    record = { by = "President of a software maker", on = "2017-05-14", source = "dig.watch, May 2017; BleepingComputer, 14-17 May 2017", note = "Criticised stockpiling and renewed the call for a Digital Geneva Convention." },
  },
}

-- The weekend ----------------------------------------------------------------------------------------------------------

decision "keep_switch" {
  turn = 7, decides = "cyber_centre", objective = "outsider",
  ask = "The address answers from a rented server that a private person looks after. If it stops answering, the worm goes on. It is under attack. What do you do?",
  known = "Hundreds of thousands of machines ask it every hour. Some network operators block it, because it looks like malware. Police abroad see it too.",
  unknown = "Who is attacking it, whether the researcher is what he says, and whether versions without the address are on their way.",
  if_nobody_decides = "leave_him",
  history = { plays = "stand_behind", note = "The cyber centre worked with the researcher and published his account; details of the address were public from the evening. Police in France seized two of the servers by mistake. The run plays the liaison." },
  tensions = { { "ISE-11", "LUCCA-5" }, { "CHA-2", "ISE-5" } },

  option "take_over" {
    label = "Have the registrar transfer the address to a server run by the state",
    cost  = "A handover under fire, and a state that holds a list of every victim on earth.",
    outcome = "Fourteen minutes without an answer, by one clock. By another, three hours.",
    now   = { trust = 3, cost = 2, cohesion = -5 },
    later = {
      { hours = 6, chance = 0.3, set = "switch_lost" },
      { hours = 8, evidence = { uk = 0.08 }, disclosure = -4 },
      { days = 2, set = "operators_told", chance = 0.7 },
      { days = 3, trust = { 4, 6 } },
    },
    norms = {
      { "LUCCA-7", 2, because = "Takes into public hands what public services now hang on." },
      { "ISE-11", -2, because = "Removes the one who found it from what he found." },
      { "LUCCA-5", -1, because = "Collects the addresses of victims in every country without asking any of them." },
    },
  },
  option "stand_behind" {
    label = "Leave it with the researcher, give him protected hosting and keep his name out of it",
    cost  = "The safety of hospitals rests on one person's sleep and his landlord's router.",
    outcome = "A stranger with a government card carries a laptop up the stairs.",
    now   = { disclosure = { 3, 5 }, cost = 1 },
    later = {
      { hours = 10, chance = 0.12, set = "switch_lost" },
      { hours = 12, clear = "researcher_hunted" },
      { days = 1, chance = 0.6, set = "operators_told" },
      { days = 5, trust = { 1, 3 } },
      { days = 40, disclosure = { 3, 5 } },
    },
    norms = {
      { "ISE-11", 2, because = "Treats an outsider as a partner with a task of his own." },
      { "LUCCA-5", 1, because = "Keeps a private person's name private." },
      { "CHA-2", 1, because = "Brings a host in, by agreement, to keep it up." },
      { "LUCCA-7", -1, because = "Leaves a public safeguard in private hands." },
    },
    record = { by = "National Cyber Security Centre, London", on = "2017-05-13", source = "The researcher's own account, copy at xtremesystems.org, May 2017", confidence = "derived",
      note = "Liaison and publication; what was given in hosting or protection is a reconstruction." },
  },
  option "seize" {
    label = "Ask police to seize the servers as evidence until it is clear who runs them",
    cost  = "An address that answers from an evidence room does not answer.",
    outcome = "Two servers are carried out of a data centre. Somebody asks what they were for.",
    now   = { trust = -1, disclosure = -4 },
    later = {
      { hours = 5, chance = 0.5, set = "switch_lost" },
      { hours = 9, evidence = { uk = 0.14, usa = 0.08, france = 0.08, germany = 0.05 } },
      { days = 1, cohesion = { 4, 6 } },
      { days = 20, chance = 0.5, set = "tills_watched" },
    },
    norms = {
      { "ISE-5", 2, because = "Secures what a court will want before anybody changes it." },
      { "ISE-11", -2, because = "Treats the one who stopped it as one who may have sent it." },
      { "LUCCA-4", 1, because = "Brings police forces of several states together on one object." },
    },
    record = { by = "Police in France", on = "2017-05-13", source = "TechCrunch, 2019, copy at dm4r.com", confidence = "derived",
      note = "Two of the servers were seized by mistake; the day lies within the weekend." },
  },
  option "tell_world" {
    label = "Publish the address at once, with an appeal to all operators not to block it",
    cost  = "Whoever writes the next version now knows which line to leave out.",
    outcome = "Operators on five continents lift a filter. A version without the line appears on Sunday.",
    now   = { disclosure = { 2, 4 }, set = "operators_told", trust = 1 },
    later = {
      { hours = 12, chance = 0.55, set = "details_out" },
      { hours = 16, chance = 0.2, set = "switch_lost" },
      { days = 2, trust = { 1, 3 } },
    },
    norms = {
      { "CHA-2", 2, because = "Asks providers in the open for the one thing that is needed of them." },
      { "LUCCA-10", 1, because = "Passes on how to be safe, with what it also tells the authors." },
      { "ISE-11", 1, because = "Puts operators everywhere in a position to help." },
    },
    record = { by = "Researcher and National Cyber Security Centre", on = "2017-05-13", source = "The researcher's own account, copy at xtremesystems.org, May 2017", confidence = "derived" },
  },
  option "leave_him" {
    label = "Leave it where it is, and put your people on Monday instead",
    cost  = "If it fails you were watching.",
    outcome = "The posters for Monday are clear. The server holds, or it does not.",
    now   = { cost = 1 },
    later = {
      { hours = 14, chance = 0.28, set = "switch_lost" },
      { hours = 24, protect = { trusts_all = 0.35, practices = 0.35, scotland = 0.35 }, repair = { trusts_all = 20, practices = 25 } },
      { hours = 36, trust = { 3, 6 } },
    },
    norms = {
      { "LUCCA-7", 1, because = "Spends the weekend on the networks that open on Monday." },
      { "CHA-2", -1, because = "Does not speak to the host on whom it all depends." },
    },
  },
}

decision "front_page" {
  turn = 7, decides = "newsroom", objective = "outsider",
  ask = "You know who found the address: a private person who wants no name in print. You also hold a list of hospitals and what they had not patched. What is on Sunday's front page?",
  known = "Two competitors are an hour from the same name. Somebody is attacking his server. The list comes from a worried administrator.",
  unknown = "Whether the authors would come after him, and whether the list helps patients or thieves.",
  if_nobody_decides = "hero_no_name",
  history = { plays = "hero_named", note = "Newspapers published his name and details over the weekend against his wish. How that bore on what followed is not known." },
  tensions = { { "ISE-10", "DIG-3" } },

  option "hero_named" {
    label = "The man himself: name, face and the street where he grew up",
    cost  = "He will not be left alone again, and the next finder has seen it.",
    outcome = "The edition sells out. There are four photographers on a lawn.",
    now   = { trust = { 5, 7 }, set = "named_in_press" },
    later = {
      { hours = 10, chance = 0.12, set = "switch_lost" },
      { days = 2, disclosure = { -8, -5 } },
      { days = 80, chance = 0.4, disclosure = -3 },
    },
    norms = {
      { "ISE-10", -2, because = "Leads harassment to the door of a private person." },
      { "ISE-11", -1, because = "Makes coming forward dearer for the next outsider." },
    },
    record = { by = "British newspapers", on = "2017-05-14", source = "TechCrunch, 2019, copy at dm4r.com", confidence = "derived", note = "Named within days." },
  },
  option "hero_no_name" {
    label = "What he did and how, without a name, face or place",
    cost  = "A competitor prints the name on Monday, and yours is the paper that had it.",
    outcome = "A story about an address. Readers write to ask what they should install.",
    now   = { disclosure = 3, trust = -1 },
    later = { { hours = 20, trust = { 1, 2 } }, { days = 2, chance = 0.5, set = "named_in_press", disclosure = -3 } },
    norms = {
      { "ISE-10", 1, because = "Keeps a private person out of the reach of those who are angry with him." },
      { "DIG-3", 1, because = "Tells readers how it was stopped." },
    },
  },
  option "the_list" {
    label = "The list: which hospitals had not patched, and who had been told when",
    cost  = "Thieves can read a list of open doors as well as voters can.",
    outcome = "Every hospital on it is patched by Tuesday. Two are attacked on Monday.",
    now   = { disclosure = { 6, 9 }, trust = { -8, -5 } },
    later = {
      { hours = 12, protect = { trusts_all = 0.35 } },
      { hours = 30, chance = 0.4, plant = { trusts_ne = 900, trusts_mid = 800 }, trust = -3 },
      { days = 40, disclosure = 2, cost = 2 },
    },
    norms = {
      { "DIG-3", 2, because = "Shows the public who was warned, when, and of what." },
      { "ISE-11", -1, because = "Prints open doors before their owners have been told." },
    },
  },
  option "hold_week" {
    label = "Neither: give both a week's warning and report the care that did not happen",
    cost  = "In a week it will be somebody else's story.",
    outcome = "Nine pages on waiting rooms. The administrator thanks you; the circulation desk does not.",
    now   = { trust = -2, cost = -1 },
    later = {
      { hours = 24, trust = { 2, 4 } },
      { days = 7, disclosure = 2, chance = 0.6 },
      { days = 5, appointments = { -300, -100 } },
    },
    norms = {
      { "ISE-11", 2, because = "Gives those concerned the time to act before readers and thieves do." },
      { "ISE-10", 1, because = "Asks the person first." },
      { "DIG-3", -1, because = "Keeps back what patients of those hospitals could ask about." },
    },
  },
}

-- 15 to 27 May ---------------------------------------------------------------------------------------------------------

decision "ministers" {
  turn = 8, decides = "pm_office", objective = "answer",
  ask = "Finance ministers at Bari promised on Saturday to work together. The leaders meet at Taormina on the 26th. One paragraph is free. What is in it?",
  known = "Every partner had victims. Two of the seven keep stores of flaws of their own. A missile was tested on Sunday.",
  unknown = "Who did it, and whether partners who agree in the room will do anything at home.",
  if_nobody_decides = "defer",
  history = { plays = "general", note = "Bari committed to joint work on cyber threats on an agenda set before; the leaders' text of 26-27 May promised more cooperation and cited the recent attacks." },
  tensions = { { "LUCCA-2", "ISE-2" }, { "LUCCA-10", "LUCCA-1" } },

  option "general" {
    label = "A promise to deepen cooperation against attacks of this kind",
    cost  = "It binds nobody, and everybody at the table knows it.",
    outcome = "Agreed in four minutes. Quoted for a day.",
    now   = { cohesion = 4 },
    later = { { days = 12, trust = { -2, -1 } }, { days = 60, cohesion = 1 } },
    norms = {
      { "LUCCA-1", 1, because = "Keeps seven states on one line from which work can start." },
      { "ISE-12", 1, because = "Restates in the leaders' text what ministers agreed at Lucca." },
    },
    record = {
      { by = "G7 finance ministers, Bari", on = "2017-05-13", source = "Reuters, 13 May 2017; Landeszeitung, May 2017", note = "Joint work on cyber threats; the agenda had been set before the outbreak." },
      { by = "G7 leaders, Taormina", on = "2017-05-27", source = "Sputnik, 27 May 2017, quoting the communique", confidence = "derived", note = "More cooperation, citing the recent attacks." },
    },
  },
  option "operational" {
    label = "Shared alerts, a contact in each capital by name, and an exercise within the year",
    cost  = "It needs people and money that three capitals do not have, and an exercise can fail in public.",
    outcome = "Five names of seven by July. The exercise slips to spring.",
    now   = { cost = 3, cohesion = -3 },
    later = {
      { days = 10, sharing = { canada = 0.0001, japan = 0.0001, germany = 0.0001, france = 0.0001 }, disclosure = { 3, 5 } },
      { days = 90, chance = 0.5, cohesion = { 5, 8 } },
      { days = 100, trust = -2 },
    },
    norms = {
      { "DIG-4", 2, because = "Turns existing contacts into a response that can be rung up." },
      { "ISE-7", 1, because = "Builds the habit of talking before the next misreading." },
      { "LUCCA-1", 2, because = "Commits states to measures that steady the network for all." },
    },
  },
  option "exploits" {
    label = "A sentence on what states owe to others when they hold, lose or find such flaws",
    cost  = "Two partners cannot sign it, and a third will ask why you can.",
    outcome = "The square brackets outlive the summit.",
    now   = { cohesion = { -7, -5 }, disclosure = { 5, 8 } },
    later = {
      { days = 170, chance = 0.6, disclosure = { 4, 6 }, trust = { 2, 4 } },
      { days = 20, evidence = { usa = -0.03 }, sharing = { canada = -0.0001, australia = -0.0001 } },
    },
    norms = {
      { "LUCCA-10", 2, because = "Asks states to weigh in public which flaws they keep and which they report." },
      { "LUCCA-9", 1, because = "Speaks of what is owed when a tool gets away." },
      { "LUCCA-1", -1, because = "Puts a text that partners cannot carry before one that they can." },
    },
  },
  option "name_it" {
    label = "The name of the state that laboratories already suspect",
    cost  = "Seven services have not finished, and one of the seven is negotiating with its neighbour.",
    outcome = "Two leaders say it. Five say that they have heard it.",
    now   = { escalation = { 9, 13 }, trust = { 5, 8 }, set = "named_alone" },
    later = {
      { days = 5, cohesion = { -6, -3 } },
      { days = 12, chance = 0.4, escalation = { 4, 7 } },
    },
    norms = {
      { "ISE-2", 2, because = "Signals at the highest level that this lies out of bounds." },
      { "LUCCA-2", -2, because = "Names a state on code that resembles code." },
      { "ISE-7", -1, because = "Adds an accusation to a week of missile tests without a word to the other side." },
    },
  },
  option "defer" {
    label = "Nothing now; ask the cyber group to report to the next presidency",
    cost  = "Hospitals were locked a fortnight ago, and the text is about trade.",
    outcome = "The group reports in April, thoroughly.",
    now   = { trust = { -5, -3 }, cost = -1, escalation = -3 },
    later = { { days = 60, disclosure = 2 }, { days = 120, chance = 0.6, cohesion = { 5, 8 } } },
    norms = {
      { "LUCCA-2", 2, because = "Leaves the judgement until there is something to judge." },
      { "LUCCA-1", -1, because = "Lets a moment pass at which seven states would have moved." },
      { "ISE-2", -1, because = "Gives no sign from the one table at which all sat." },
    },
  },
}

-- Summer and autumn 2017 -----------------------------------------------------------------------------------------------

decision "attribution" {
  turn = 9, decides = "foreign_ministry", objective = "answer",
  ask = "Laboratories see the hand of a group that works for North Korea. Your own service agrees more each month, in a year of nuclear and missile tests. What do you do with it?",
  known = "Overlaps in the code were published within days. Your service writes likely, and expects almost certain by winter. Two firms could act against the group's accounts.",
  unknown = "Whether it was sent or got out, who would sign, and whether a state under every sanction would notice.",
  if_nobody_decides = "quiet",
  history = { plays = "together", note = "A British minister said on the radio on 27 October that the government was as sure as possible. The United States and the United Kingdom attributed on 18-19 December; Australia, Canada, New Zealand and Japan concurred, and two firms acted against accounts. The run plays the joint statement." },
  tensions = { { "LUCCA-2", "CHA-5" }, { "ISE-2", "ISE-7" } },

  option "alone_now" {
    label = "Name the state within weeks, alone, on what the laboratories have shown",
    cost  = "Your evidence is other people's, and partners learn of your verdict from the wire.",
    outcome = "A strong morning in June. The denial is shorter.",
    now   = { trust = { 5, 7 }, escalation = { 6, 9 }, cohesion = { -8, -5 }, set = "named_alone" },
    later = {
      { days = 60, when = evidence "uk":below(0.5), trust = -3, disclosure = -2 },
      { days = 110, propose = "joint_statement" },
    },
    norms = {
      { "CHA-5", 2, because = "Identifies the author in public without waiting to be asked." },
      { "ISE-2", 1, because = "Says what is unacceptable, though with one voice." },
      { "LUCCA-2", -1, because = "Speaks while its own assessment is short of sure." },
      { "ISE-3", -1, because = "Leaves those behind who would have to share what follows." },
    },
  },
  option "radio" {
    label = "Let a minister say in an interview, in autumn, how sure you are",
    cost  = "It is neither a statement nor a slip, and partners must guess which.",
    outcome = "One sentence before the news at eight. Embassies ask for the transcript.",
    now   = { trust = -1 },
    later = {
      { days = 153, disclosure = { 4, 6 }, trust = { 2, 4 }, cohesion = -3, escalation = 2 },
      { days = 170, sharing = { canada = 0.0002, australia = 0.0002, new_zealand = 0.0002 } },
      { days = 196, chance = 0.25, propose = "joint_statement" },
      { days = 203, when = no(asked "joint_statement"), chance = 0.6, propose = "joint_statement" },
      { days = 210, when = no(asked "joint_statement"), propose = "joint_statement" },
    },
    norms = {
      { "LUCCA-2", 1, because = "Gives a degree of certainty, and no more than that." },
      { "CHA-5", 1, because = "Lets the author be known, in passing." },
      { "ISE-2", -1, because = "Leaves open what line was crossed and what would follow." },
    },
    record = { by = "Minister for security, London", on = "2017-10-27", source = "NK News; copy at hamzala.com, 27 October 2017", note = "As sure as possible that North Korea did it." },
  },
  option "together" {
    label = "Build the case with partners and firms, and speak on one day",
    cost  = "Seven months in which hospitals ask who did it and are told nothing.",
    outcome = "The draft loses a paragraph with every signature it gains.",
    now   = { trust = { -4, -2 }, cost = 1, sharing = { canada = 0.0003, australia = 0.0003, new_zealand = 0.0003, japan = 0.0003, germany = 0.0001, france = 0.0001 } },
    later = {
      { days = 120, disclosure = 2 },
      { days = 196, chance = 0.25, propose = "joint_statement" },
      { days = 203, when = no(asked "joint_statement"), chance = 0.6, propose = "joint_statement" },
      { days = 210, when = no(asked "joint_statement"), propose = "joint_statement" },
    },
    norms = {
      { "ISE-2", 2, because = "Gives a signal that several states own on one day." },
      { "ISE-11", 1, because = "Has firms act beside governments on what both have seen." },
      { "LUCCA-2", 1, because = "Lets several services test the case before it is made." },
      { "CHA-5", 1, because = "Identifies the author together, at the price of delay." },
    },
    record = { by = "United States and United Kingdom; then Australia, Canada, New Zealand, Japan", on = "2017-12-19", source = "Reuters, 19 December 2017; gov.uk, 19 December 2017; White House briefing, transcript at lazarus.day",
      note = "A newspaper article on 18 December, a briefing and statements on 19 December. Two firms acted against the actors' accounts." },
  },
  option "quiet" {
    label = "Say nothing in public while talks on the missiles may begin",
    cost  = "If talks fail, you have been silent for nothing; if they succeed, nobody will say why.",
    outcome = "The talks begin in the new year, for other reasons.",
    now   = { escalation = -5, trust = -3 },
    later = { { days = 90, chance = 0.5, escalation = -4 }, { days = 150, chance = 0.5, cohesion = { -6, -3 } }, { days = 180, disclosure = 3 } },
    norms = {
      { "ISE-7", 2, because = "Puts the lowering of a larger danger before the naming of a smaller one." },
      { "LUCCA-2", 1, because = "Weighs the act in the whole of its circumstances." },
      { "CHA-5", -2, because = "Keeps back what the state holds to be known." },
      { "ISE-2", -2, because = "Gives no sign that this was out of bounds." },
    },
  },
  option "covert" {
    label = "Disrupt the group's servers in third countries, and say nothing",
    cost  = "The servers stand in somebody else's state, and it may notice before they do.",
    outcome = "For some weeks the group is slow. So is a university whose server it had borrowed.",
    now   = { cost = 2 },
    later = {
      { days = 60, chance = 0.4, set = "raid_abroad_seen" },
      { days = 90, when = flag "raid_abroad_seen", escalation = { 14, 20 }, cohesion = -8, trust = -4 },
      { days = 90, when = no(flag "raid_abroad_seen"), escalation = 3, cost = -5, trust = 4, cohesion = 2 },
    },
    norms = {
      { "ISE-12", -2, because = "Acts in secret without stating a legal ground or giving notice." },
      { "LUCCA-6", -1, because = "Runs a risk to others' networks that no review has ruled out." },
      { "CHA-5", 1, because = "Makes the author feel an answer, if only the author." },
    },
  },
}

-- 2018 to 2020 ---------------------------------------------------------------------------------------------------------

decision "consequences" {
  turn = 10, decides = "justice", objective = "answer",
  ask = "The suspected state trades with almost nobody and is sanctioned by everybody. What consequence do you pursue?",
  known = "One programmer can be identified by his accounts, and the trading firm that employed him. The group lives on stolen money, not on ransom.",
  unknown = "Whether any of it reaches those who gave the order, and how much of the evidence you are ready to print.",
  if_nobody_decides = "aid",
  history = { plays = "charge", note = "On 6 September 2018 one man was charged and he and the trading firm were sanctioned, the older attacks on a film studio and a central bank included. The European Union listed the firm on 30 July 2020. The run plays the charge." },
  tensions = { { "ISE-3", "LUCCA-4" }, { "LEAD-3", "ISE-8" } },

  option "charge" {
    label = "Charge one man by name and print how he was found",
    cost  = "He will never stand trial, and the others will not make his mistakes again.",
    outcome = "The complaint is as long as a novel. Laboratories quote it for years.",
    now   = { cost = 1 },
    later = {
      { months = 8, set = "charged", disclosure = { 6, 9 }, escalation = { 3, 5 }, trust = 2 },
      { months = 14, chance = 0.4, evidence = { uk = -0.05 }, cohesion = -2 },
    },
    norms = {
      { "LUCCA-4", 2, because = "Treats the harm as a crime, with evidence that others can use." },
      { "LEAD-3", 1, because = "Makes one person answer, in absence." },
      { "CHA-6", 1, because = "Publishes in detail how it was done and how it was traced." },
    },
    record = { by = "Department of Justice, United States", on = "2018-09-06", source = "KBS, 6-7 September 2018", note = "Charges against one man, for the film studio in 2014 and the central bank in 2016 as well." },
  },
  option "front" {
    label = "Freeze the assets of the trading firm behind which the group works",
    cost  = "The firm has other names, and one partner's bank has its account.",
    outcome = "The account is empty. The bank was not.",
    now   = { trust = { 2, 4 }, cost = 1 },
    later = {
      { months = 8, set = "front_listed", escalation = { 3, 6 }, cohesion = { -4, -2 } },
      { months = 20, cost = { -4, -2 } },
    },
    norms = {
      { "LEAD-3", 2, because = "Puts a price on those who profit, while it is remembered." },
      { "ISE-6", 1, because = "Closes one door through which the money moves." },
      { "ISE-3", -1, because = "Acts first and leaves partners to follow." },
    },
    record = { by = "Treasury, United States", on = "2018-09-06", source = "KBS, 6-7 September 2018", note = "The man and the trading firm were sanctioned on the day of the charges." },
  },
  option "one_list" {
    label = "Propose one list to partners and the European Union, for one day",
    cost  = "Europe has no such list yet, and it will be as long as the slowest signature allows.",
    outcome = "Lawyers in eight capitals start from different statutes.",
    now   = { cost = 2, trust = -2 },
    later = {
      { months = 9, propose = "joint_measures" },
      { months = 31, when = all { no(flag "joint_cost"), cohesion:above(40) }, chance = 0.6, set = "eu_listing", trust = 2 },
    },
    norms = {
      { "ISE-3", 3, because = "Asks partners to impose a cost together." },
      { "LEAD-3", 1, because = "Seeks to make the author answer, as far as all agree." },
    },
    record = { by = "Council of the European Union", on = "2020-07-30", source = "KBS, 31 July 2020", note = "Listed the trading firm under its first cyber sanctions." },
  },
  option "tills" {
    label = "Work on exchanges and host countries where stolen money is turned into cash",
    cost  = "Slow, unseen, and it needs capitals with which you have quarrels.",
    outcome = "An exchange hires forty people to read what it has been sending on.",
    now   = { trust = -2, cost = 2 },
    later = {
      { months = 6, set = "tills_watched" },
      { months = 12, cost = { -6, -4 }, cohesion = { 1, 3 } },
      { months = 18, chance = 0.4, escalation = 3 },
    },
    norms = {
      { "ISE-6", 2, because = "Goes after the place where theft becomes money." },
      { "LUCCA-4", 1, because = "Works with the states through which the money passes." },
      { "LUCCA-3", 1, because = "Asks host states to look at what is done from their soil." },
      { "LEAD-3", -1, because = "Lets the authors themselves go unnamed." },
    },
  },
  option "aid" {
    label = "Spend on the weak banks and hospitals that are next, here and abroad",
    cost  = "The author sees that an attack on hospitals buys hospitals new machines.",
    outcome = "Two hundred inspections, none of them passed at the first attempt. Then some are.",
    now   = { cost = 4, escalation = -3 },
    later = {
      { months = 10, trust = { 3, 5 }, disclosure = { 2, 4 } },
      { months = 20, cost = { 1, 3 } },
    },
    norms = {
      { "ISE-8", 2, because = "Builds capacity where the next theft or worm would land." },
      { "LEAD-3", -2, because = "Lets the act go without an answer to its author." },
      { "CHA-6", 1, because = "Spends on lessons learnt and passes them on." },
    },
  },
}
