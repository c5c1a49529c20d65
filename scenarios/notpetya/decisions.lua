-- Ten decisions in the order in which they arise. Amounts are points of the indicators in scenario.lua.
-- Where the record holds several choices by several actors, `history` says which one the historical run plays, and why.

-- 27 June, morning -----------------------------------------------------------------------------------------------------

decision "first_orders" {
  turn = 1, decides = "cert", objective = "contain",
  ask = "Ransom notes fill screens in banks, ministries and shops. What does the national team put out within the hour?",
  known = "It moves by itself inside a network, within minutes. Machines do not come back after a restart. The first calls came from everywhere at once.",
  unknown = "How it gets in, whether paying helps, whether power and telephones are next, and who is behind it.",
  if_nobody_decides = "hold",
  history = { plays = "sector_advice",
    note = "Several voices acted at once: the central bank warned its banks, the prime minister said vital systems held, an adviser named a family of malware and hinted at a state, and foreign help was accepted within two days. The run plays the advice through regulators." },
  tensions = { { "LUCCA-7", "LUCCA-5" }, { "LUCCA-2", "DIG-3" } },

  option "unplug" {
    label = "Order every public body and bank to disconnect and power down",
    cost  = "Counters, clinics and pensions stop too, among them many that were clean.",
    outcome = "By eleven most corridors are dark. Nobody can count what was saved.",
    now   = { trust = -2 },
    later = {
      { minutes = 70, power = { ua_public = 0.5 } },
      { minutes = 130, power = { ua_public = 0.2 } },
      { hours = 5, trust = { -6, -3 } },
      { hours = 26, power = { ua_public = 1 }, clarity = 2 },
      { days = 4, trust = { 5, 8 } },
    },
    norms = {
      { "LUCCA-7", 2, para = "point 7", because = "Protects essential networks at once, at a price the state bears openly." },
      { "LUCCA-5", -2, para = "point 5", because = "Cuts off pay and care without weighing one case against another." },
      { "DIG-2", -1, para = "para 5", because = "Commands operators without asking what they can bear." },
    },
  },
  option "sector_advice" {
    label = "Advise sector by sector through the regulators; keep payments alive",
    cost  = "Advice is optional, and it is slowest where it is needed most.",
    outcome = "Banks and power companies act on it. Small firms never see it.",
    now   = { trust = 1 },
    later = {
      { minutes = 80, protect = { ua_payments = 0.5, ua_telecom = 0.5, ua_banks = 0.25, ua_grid = 0.2 }, exposure = { ua_payments = -0.03, ua_telecom = -0.05 } },
      { hours = 8, clarity = 3 },
    },
    norms = {
      { "LUCCA-7", 1, para = "point 7", because = "Shields the sectors that others lean on, but leaves the rest to themselves." },
      { "LUCCA-5", 1, para = "point 5", because = "Fits each measure to what a sector's users can go without." },
      { "DIG-2", 2, para = "para 5", because = "Works with operators and their supervisors on what is feasible." },
    },
    record = { by = "National Bank and ministries of Ukraine", on = "2017-06-27", source = "RFE/RL and Reuters, 27 June 2017", confidence = "derived",
      note = "The central bank warned banks of an unknown virus; supply of power was kept up. Sector by sector is our reading of it." },
  },
  option "name_state" {
    label = "Go on air: the attack is foreign, and say which state is suspected",
    cost  = "If the cause turns out otherwise, every later word is weighed against this one.",
    outcome = "The sentence travels faster than any advice.",
    now   = { trust = { 4, 6 }, escalation = { 7, 11 }, clarity = -5, cohesion = 3 },
    later = {
      { hours = 8, chance = 0.5, escalation = 3 },
      { days = 2, trust = -4, when = evidence "ukraine":below(0.17) },
    },
    norms = {
      { "LUCCA-2", -3, para = "point 2", because = "Names a state within hours, before cause or route is known." },
      { "CHA-4", -1, para = "commitment on critical thinking and media literacy", because = "Gives the public a certainty that nobody yet has." },
    },
    record = { by = "an interior ministry adviser, Kyiv", on = "2017-06-27", source = "RFE/RL, 27 June 2017",
      note = "Called it a version of WannaCry meant to destabilise, probably from Russia." },
  },
  option "ask_partners" {
    label = "Ask foreign teams for responders and publish raw indicators now",
    cost  = "Admits that the team cannot cope alone; unchecked indicators hit innocent systems too.",
    outcome = "Laboratories on three continents have samples before lunch.",
    now   = { trust = -3, cohesion = 5, cost = 1, evidence = { ukraine = 0.05, uk = 0.03, usa = 0.03, denmark = 0.04 } },
    later = {
      { minutes = 100, protect = { multinationals = 0.1 }, exposure = { multinationals = -0.12 } },
      { hours = 10, chance = 0.4, clarity = -3 },
      { hours = 30, repair = { ua_essential = 15 }, clarity = 3 },
    },
    norms = {
      { "DIG-3", 2, para = "para 5", because = "Puts what is seen into the hands of those who may be next." },
      { "LUCCA-1", 1, para = "point 1", because = "Brings other states in while something can still be done." },
      { "LUCCA-2", 1, para = "point 2", because = "Seeks a second technical opinion before drawing a conclusion." },
    },
    record = { by = "Government of Ukraine", on = "2017-06-29", source = "Ukrainska Pravda, 29 June 2017",
      note = "Europol and a network equipment firm were assisting two days on." },
  },
  option "hold" {
    label = "Collect samples first; publish nothing until the laboratory reports",
    cost  = "Rumour and rival officials fill the silence, and nobody is told to pull a cable.",
    outcome = "The laboratory works undisturbed. So does the worm.",
    now   = { trust = -3, clarity = 3, evidence = { ukraine = 0.08 } },
    later = {
      { hours = 4, trust = -3, rumour = { leak = 0.1 } },
      { hours = 26, clarity = 6 },
    },
    norms = {
      { "LUCCA-2", 2, para = "point 2", because = "Keeps what, how and who apart until somebody has looked." },
      { "LUCCA-7", -1, para = "point 7", because = "Takes no protective step while networks fall." },
      { "DIG-3", -1, para = "para 5", because = "Withholds what neighbours and other sectors could use." },
    },
  },
}

decision "mailbox" {
  turn = 1, decides = "mail_host", objective = "partners",
  ask = "An abuse report shows that the only address on the ransom note is a mailbox of yours. What do you do with it?",
  known = "Victims are told to pay and then write to this address. A few have. No newspaper has the story yet.",
  unknown = "Whether a key exists at all, and whether the police are reading along somewhere already.",
  if_nobody_decides = "await_order",
  history = { plays = "block" },
  tensions = { { "ISE-5", "DIG-3" }, { "CHA-2", "ISE-5" } },

  option "block" {
    label = "Block the mailbox at once and tell the national cyber agency",
    cost  = "Whoever has paid can no longer ask for a key, and a trail goes cold.",
    outcome = "By noon the box is shut. Victims call it abandonment.",
    now   = { trust = -2, clarity = 2 },
    later = { { hours = 7, clarity = { 1, 3 }, cost = -1 }, { days = 3, trust = 1 } },
    norms = {
      { "CHA-2", 1, para = "commitment on Internet service providers and social media platforms", because = "Stops misuse of the service and reports it without being told to." },
      { "DIG-3", 1, para = "para 5", because = "Passes to the national agency what only the host can see." },
    },
    record = { by = "E-mail provider, Berlin", on = "2017-06-27", source = "The provider's blog, 27 June 2017",
      note = "Blocked about 10:00 UTC on an abuse report, before press reports, and told the federal agency." },
  },
  option "keep_open" {
    label = "Keep it open at police request, so that victims can still write",
    cost  = "Your service goes on carrying extortion, and some will pay because of it.",
    outcome = "Detectives read the queue in real time. Nobody ever writes back with a key.",
    now   = { cost = { 1, 2 }, evidence = { germany = 0.1, ukraine = 0.05 } },
    later = { { days = 3, chance = 0.6, trust = { -6, -3 } }, { days = 4, clarity = { 10, 13 } } },
    norms = {
      { "ISE-5", 2, para = "para 11", because = "Preserves a live source of evidence for investigators in several countries." },
      { "CHA-2", -1, para = "commitment on Internet service providers and social media platforms", because = "Lets the misuse run on behind an arrangement that customers cannot see." },
    },
  },
  option "one_way" {
    label = "Stop replies going out, keep incoming mail for the investigators",
    cost  = "Victims write into a void, and you read what they believe is private.",
    outcome = "Hundreds of letters, from hospitals to hairdressers, pile up as evidence.",
    now   = { trust = -1, evidence = { germany = 0.06 } },
    later = { { days = 2, clarity = { 4, 7 } }, { days = 2, chance = 0.5, trust = -4 } },
    norms = {
      { "ISE-5", 1, para = "para 11", because = "Keeps a record that a foreign court could use." },
      { "CHA-2", 1, para = "commitment on Internet service providers and social media platforms", because = "Acts on the misuse while preserving what authorities may lawfully ask for." },
    },
  },
  option "announce" {
    label = "Block it and announce to the world that paying no longer works",
    cost  = "You own the headline, and the authors learn of it together with the victims.",
    outcome = "Payments fade. Forty reporters stand in a courtyard in Berlin.",
    now   = { clarity = 1, cost = 1 },
    later = { { hours = 6, clarity = { 6, 8 }, cost = { -4, -2 } }, { hours = 8, chance = 0.5, trust = { -6, -3 }, rumour = { leak = 0.05 } }, { hours = 8, evidence = { germany = -0.03 } } },
    norms = {
      { "DIG-3", 2, para = "para 5", because = "Tells those about to pay what they most need to know." },
      { "ISE-5", -1, para = "para 11", because = "Ends a lead before investigators could follow it." },
      { "ISE-11", 1, para = "paras 1, 2 and 11", because = "Acts as one of those who share the burden, in the open." },
    },
  },
  option "await_order" {
    label = "Change nothing until a prosecutor or court asks in writing",
    cost  = "The order takes two days, and each day somebody pays.",
    outcome = "Counsel is content. The order arrives on Thursday.",
    now   = { cost = 1 },
    later = { { hours = 8, trust = { -4, -2 }, cost = 2 }, { days = 2, clarity = 6, evidence = { germany = 0.05 } } },
    norms = {
      { "CHA-2", -1, para = "commitment on Internet service providers and social media platforms", because = "Leaves known misuse running and engages nobody." },
      { "ISE-5", 1, para = "para 11", because = "Leaves evidence untouched and its path to court undisputed." },
    },
  },
}

-- 27 June, afternoon ---------------------------------------------------------------------------------------------------

decision "shutdown" {
  turn = 2, decides = "shipping_chief", objective = "contain",
  ask = "Screens go black from Odesa to Los Angeles. What do you switch off, and what do you tell customers?",
  known = "It came from the Odesa office. The directory that every log-in depends on is going, copy by copy. Seventeen ships are due in port tonight.",
  unknown = "Whether any clean copy exists, how long a rebuild takes, and whether talking invites claims.",
  if_nobody_decides = "site_by_site",
  history = { plays = "all_open" },
  tensions = { { "DIG-3", "DIG-2" } },

  -- How fast the shipping line rebuilds is chosen so that, with the telephone desks, it is back to normal after ten to twelve days.
  -- The machines alone take longer than the ten days of the record: here the desks carry a load to the end that in the record
  -- came down by about a fifth on average, and the service of a site adds both.
  option "all_open" {
    label = "Switch off everything everywhere and report openly every few hours",
    cost  = "Every port stops by your hand, and lawyers will read each message back to you.",
    outcome = "Bookings move to private telephones. Customers know as much as you do.",
    now   = { trust = 3, cost = 3, clarity = 2 },
    later = {
      { minutes = 20, cut = { "line_to_rotterdam", "line_to_newark" } },
      { minutes = 90, power = { shipping_line = 0, shipping_odesa = 0 } },
      { hours = 20, open = "shipping_line>phone_desks", power = { shipping_line = 1, shipping_odesa = 1 }, repair = { shipping_line = 30, ports = 4 } },
      { hours = 36, chance = 0.8, set = "copy_found" },
      { hours = 40, when = flag "copy_found", repair = { shipping_line = 20 } },
      { hours = 40, when = no(flag "copy_found"), repair = { shipping_line = 8 } },
      { days = 10, repair = { shipping_line = 130 } },
      { days = 6, trust = { 3, 6 }, cohesion = 1 },
    },
    norms = {
      { "DIG-3", 2, para = "para 5", because = "Tells customers, ports and rivals what is happening while they can still act." },
      { "DIG-2", 1, para = "para 5", because = "Treats those downstream as part of the defence." },
      { "ISE-11", 1, para = "paras 1, 2 and 11", because = "Works in the open with vendors, customers and authorities." },
    },
    record = { by = "Shipping group, Copenhagen", on = "2017-06-27", source = "The Register and ITPro, January 2018; Financial Times, 13 August 2017",
      note = "Shut down worldwide, worked on private telephones and messaging, and rebuilt from one directory copy found in Ghana." },
  },
  option "all_quiet" {
    label = "Switch off everything everywhere and say as little as the law allows",
    cost  = "Customers learn of it from drivers queuing at locked gates.",
    outcome = "Outside help is slower to come when nobody knows what to bring.",
    now   = { trust = -2, clarity = -2 },
    later = {
      { minutes = 20, cut = { "line_to_rotterdam", "line_to_newark" } },
      { minutes = 90, power = { shipping_line = 0, shipping_odesa = 0 } },
      { hours = 30, power = { shipping_line = 1, shipping_odesa = 1 }, repair = { shipping_line = 22, ports = 3 } },
      { hours = 36, chance = 0.8, set = "copy_found" },
      { hours = 44, when = flag "copy_found", repair = { shipping_line = 15 } },
      { hours = 44, when = no(flag "copy_found"), repair = { shipping_line = 5 } },
      { days = 11, repair = { shipping_line = 100 } },
      { hours = 60, open = "shipping_line>phone_desks", cost = { -5, -3 } },
      { days = 4, chance = 0.6, trust = -4 },
    },
    norms = {
      { "DIG-3", -2, para = "para 5", because = "Leaves those next in the chain to find out for themselves." },
    },
  },
  option "cut_region" {
    label = "Cut off Ukraine and its neighbours, keep the rest of the group online",
    cost  = "If it is past that line already, the hours saved for trade are lost for the rebuild.",
    outcome = "Copenhagen watches the map, and the map goes on changing.",
    now   = { trust = 1, cost = 1 },
    later = {
      { minutes = 20, cut = "shipping_odesa>shipping_line", power = { shipping_odesa = 0 } },
      { hours = 6, clarity = 3 }, -- a line that is cut shows on which side of it machines go on falling
      { hours = 12, trust = -3, when = destroyed "shipping_line":above(40000) },
      { hours = 14, open = "shipping_line>phone_desks", power = { shipping_odesa = 1 }, repair = { shipping_line = 17, ports = 2 } },
      { hours = 48, chance = 0.6, set = "copy_found" },
      { hours = 52, when = flag "copy_found", repair = { shipping_line = 15 } },
      { hours = 52, when = no(flag "copy_found"), repair = { shipping_line = 6 } },
      { days = 11, repair = { shipping_line = 100 } },
    },
    norms = {
      { "DIG-2", 1, para = "para 5", because = "Spares customers outside the region a stop that may not be needed." },
    },
  },
  option "run_live" {
    label = "Keep the terminals running by hand and clean machines as they work",
    cost  = "Dockers and drivers work round screens that may fail, and the repair takes longer.",
    outcome = "Cranes move on paper lists. The terminals stay in the worm's reach.",
    now   = { trust = 2 },
    later = {
      { minutes = 60, open = "shipping_line>phone_desks" },
      { hours = 20, cost = { -4, -2 } },
      { hours = 24, repair = { shipping_line = 20, ports = 1 } },
      { hours = 60, chance = 0.5, set = "copy_found" },
      { hours = 64, when = flag "copy_found", repair = { shipping_line = 10 } },
      { hours = 64, when = no(flag "copy_found"), repair = { shipping_line = 4 } },
      { days = 12, repair = { shipping_line = 80 } },
      { days = 3, chance = 0.4, trust = -3, cost = 3 },
    },
    norms = {
      { "DIG-2", 2, para = "para 5", because = "Keeps goods moving for an economy that has no other quay." },
      { "DIG-3", -1, para = "para 5", because = "Leaves partners joined to a network that still burns." },
    },
  },
  option "site_by_site" {
    label = "Let each port and office decide until headquarters knows the cause",
    cost  = "Seventy sites take seventy decisions, most of them late.",
    outcome = "Some pull the plug, some reboot, some call Copenhagen and find the line dead.",
    now   = { trust = -2, cost = 2 },
    later = {
      { hours = 5, power = { shipping_line = 0.5 } },
      { hours = 26, open = "shipping_line>phone_desks", power = { shipping_line = 1 }, repair = { shipping_line = 17, ports = 2 } },
      { hours = 60, chance = 0.5, set = "copy_found" },
      { hours = 64, when = flag "copy_found", repair = { shipping_line = 12 } },
      { hours = 64, when = no(flag "copy_found"), repair = { shipping_line = 5 } },
      { days = 12, repair = { shipping_line = 80 } },
    },
    norms = {
      { "DIG-3", -1, para = "para 5", because = "No one tells the outside world anything it could use." },
    },
  },
}

-- The night to 28 June -------------------------------------------------------------------------------------------------

decision "night_lead" {
  turn = 3, decides = "newsroom", objective = "truth",
  ask = "The closed nuclear plant measures radiation by hand tonight, and a post that says leak has a million readers. What leads at ten?",
  known = "The plant confirms that automatic checks are down and gives normal readings. You hold a scan that shows how old the vendor's servers are.",
  unknown = "Whether the plant will go on answering, and whether the scan is a clue or a smear.",
  if_nobody_decides = "leave_out",
  history = { plays = "readings" },
  tensions = { { "DIG-3", "ISE-11" } },

  option "post_first" {
    label = "Lead with the reports of a leak, marked clearly as unconfirmed",
    cost  = "The word unconfirmed does not survive the second retelling.",
    outcome = "Filling stations north of the city run dry. By morning the plant publishes everything.",
    now   = { trust = -3, clarity = -3, rumour = { leak = 0.25 } },
    later = { { hours = 12, chance = 0.5, cost = 2, trust = -2 }, { days = 2, clarity = { 8, 11 } } },
    norms = {
      { "ISE-11", -1, para = "paras 1, 2 and 11", because = "Passes on a claim that the people on site could have settled." },
    },
  },
  option "readings" {
    label = "Lead with the hand checks and print the plant's readings by the hour",
    cost  = "Takes the rumour to viewers who had not heard it, and the vendor's story to nobody.",
    outcome = "The numbers are dull, and they are repeated.",
    now   = { trust = 3, rumour = { leak = 0.05 } },
    later = { { hours = 3, calm = { leak = 0.12 } }, { hours = 8, clarity = 2 } },
    norms = {
      { "ISE-11", 2, para = "paras 1, 2 and 11", because = "Brings operator, experts and public to one set of facts." },
      { "DIG-3", 1, para = "para 5", because = "Spreads what is known about the effects of the attack." },
    },
    record = { by = "An international news agency", on = "2017-06-27", source = "Reuters, 27 June 2017 (copy at gentst.com)",
      note = "Reported that some radiation checks had gone manual." },
  },
  option "servers" {
    label = "Lead with the scan that shows years of neglect at the tax vendor",
    cost  = "Warns the intruders as well as the customers, before the police have a warrant.",
    outcome = "Thousands unplug the program overnight. The vendor calls its lawyers.",
    now   = { clarity = 7, trust = -1 },
    later = {
      { hours = 4, protect = { ua_firms_kyiv = 0.15, ua_firms_regions = 0.15, ua_shops = 0.15 } },
      { hours = 12, evidence = { ukraine = -0.06, usa = -0.02 }, escalation = 1 },
      { days = 2, chance = 0.4, trust = -3, cost = 1 },
    },
    norms = {
      { "DIG-3", 2, para = "para 5", because = "Names the route while others can still close it." },
      { "ISE-11", -1, para = "paras 1, 2 and 11", because = "Leaves police and vendor to learn of it from the screen." },
    },
  },
  option "leave_out" {
    label = "Leave the plant out tonight and report only cash, trains and parcels",
    cost  = "Those who have read the post conclude that something is being hidden.",
    outcome = "The bulletin is solid. The post passes three million.",
    now   = { trust = -1, cost = -1 },
    later = { { hours = 6, rumour = { leak = 0.12 } }, { hours = 10, trust = -2 } },
    norms = {
      { "DIG-3", -1, para = "para 5", because = "Keeps back readings that the audience is asking for." },
    },
  },
}

-- 28 and 29 June -------------------------------------------------------------------------------------------------------

decision "capitals" {
  turn = 4, decides = "pm_office", objective = "answer",
  ask = "Companies of several allies are hit, and Ukraine, no ally, asks for help. What line does your government take?",
  known = "It was built to destroy and got in by a Ukrainian route. No deaths, injuries or physical damage are reported.",
  unknown = "Whether the damage abroad was meant, and whether a state gave the order.",
  if_nobody_decides = "say_nothing",
  history = { plays = "send_help",
    note = "Allies spoke of help for Ukraine while the alliance's head recalled that a cyber operation can in principle trigger collective defence. No G7 statement of those days was found, which does not prove that there was none." },
  tensions = { { "LUCCA-2", "ISE-2" }, { "ISE-7", "ISE-2" } },

  option "consult" {
    label = "Call it a possible armed attack and ask the alliance to consult",
    cost  = "The threshold is now what you said it was, for the next case as well.",
    outcome = "Ambassadors meet within the day. Headlines write the word war.",
    now   = { escalation = { 11, 15 }, cohesion = 4, trust = 3, sharing = { canada = 0.0003, germany = 0.0003, france = 0.0003, japan = 0.0002 } },
    later = {
      { days = 4, cohesion = -6, when = evidence "uk":below(0.14) },
      { days = 5, chance = 0.35, escalation = 5 },
    },
    norms = {
      { "ISE-2", 2, para = "paras 3 and 10", because = "Signals early that this lies beyond what will be accepted." },
      { "LUCCA-2", -2, para = "point 2", because = "Reaches for the gravest category before weighing what the damage was." },
      { "ISE-12", -1, para = "paras 7 and 8", because = "Stretches the law's highest threshold over an act without injury or physical harm." },
    },
  },
  option "send_help" {
    label = "Say that it stays below that line and send responders to Ukraine",
    cost  = "Your own firms wait longer, and the author learns where the line is.",
    outcome = "Twelve people and forty cases of equipment land in Kyiv.",
    now   = { cohesion = 3, cost = 2, escalation = 1, evidence = { uk = 0.05, ukraine = 0.06 } },
    later = {
      { hours = 24, repair = { ua_essential = 80, household_gb = -20 }, trust = { 2, 4 } },
      { days = 5, chance = 0.4, trust = -4 },
    },
    norms = {
      { "LUCCA-8", 3, para = "point 8", because = "Answers a request from a state whose essential services are down." },
      { "LUCCA-2", 1, para = "point 2", because = "Fits the answer to the effects that are actually seen." },
      { "ISE-12", 1, para = "paras 7 and 8", because = "States where in the law this act is thought to lie." },
    },
    record = { by = "Secretary general of the alliance, and allied capitals", on = "2017-06-28", source = "Gizmodo, 3 July 2017 (copy at ictal.org); RT, 1-5 July 2017", confidence = "derived",
      note = "Technical aid, with a reminder of the collective defence clause." },
  },
  option "rules_text" {
    label = "Draft a G7 statement on rules of conduct that names no one",
    cost  = "A week of drafting, and victims hear a text where they asked for hands.",
    outcome = "Seven legal departments find the same comma.",
    now   = { trust = -2, escalation = -1 },
    later = {
      { days = 3, chance = 0.65, set = "rules_text_out" },
      { days = 4, when = flag "rules_text_out", cohesion = { 5, 8 }, clarity = 2 },
      { days = 4, when = no(flag "rules_text_out"), cohesion = -3 },
    },
    norms = {
      { "LUCCA-1", 2, para = "point 1", because = "Builds a common position before anybody acts alone." },
      { "ISE-12", 2, para = "paras 7 and 8", because = "Restates that law and agreed norms apply to this act." },
      { "ISE-2", -1, para = "paras 3 and 10", because = "Leaves the author to guess whether this act was meant." },
      { "LUCCA-8", -1, para = "point 8", because = "Lets a request for hands wait behind a text." },
    },
  },
  option "quiet_word" {
    label = "Warn the suspected government through a private channel first",
    cost  = "If you are wrong you have accused; if it leaks, you have dealt in secret.",
    outcome = "The reply denies everything and thanks you for the call.",
    now   = { escalation = -2, trust = -1 },
    later = { { days = 2, chance = 0.6, escalation = -6 }, { days = 9, chance = 0.45, cohesion = -6, trust = -2 } },
    norms = {
      { "ISE-7", 2, para = "para 9", because = "Uses a channel made for lowering the risk of a misreading." },
      { "LUCCA-1", -1, para = "point 1", because = "Moves alone where partners are hit as well." },
      { "LUCCA-8", -1, para = "point 8", because = "Speaks about the victim and leaves its request unanswered." },
    },
  },
  option "say_nothing" {
    label = "Say nothing in public until the laboratories have reported",
    cost  = "Kyiv's request lies unanswered while others answer theirs.",
    outcome = "The reports, when they come, are good. The silence is remembered.",
    now   = { trust = -3, cohesion = -4 },
    later = { { days = 4, clarity = 5, evidence = { uk = 0.06 } } },
    norms = {
      { "LUCCA-2", 2, para = "point 2", because = "Waits for the facts before giving the act a name or a rank." },
      { "LUCCA-8", -2, para = "point 8", because = "Sits on a request for help." },
      { "ISE-2", -1, para = "paras 3 and 10", because = "Gives no sign of what is unacceptable." },
    },
  },
}

-- 30 June to 5 July ----------------------------------------------------------------------------------------------------

decision "vendor_servers" {
  turn = 5, decides = "police", objective = "partners",
  ask = "Two foreign laboratories say that the update came through the vendor's servers. The owners deny it. What do you do?",
  known = "The servers run software years out of date. Four hundred thousand customers must file through this program within weeks.",
  unknown = "Whether the intruders are still inside, and whether the owners are careless, frightened or complicit.",
  if_nobody_decides = "take_assurance",
  history = { plays = "joint_images",
    note = "Forensic work with a foreign firm began within days; a public threat of charges followed on 3 July; the servers were seized on 4 July when new activity was reported. The run plays the joint work, which includes seizure if the servers stir." },
  tensions = { { "ISE-5", "LUCCA-9" }, { "DIG-2", "LUCCA-5" } },

  option "seize" {
    label = "Seize the servers today and announce charges for neglect",
    cost  = "Filing stops for four hundred thousand firms, and the intruders' next move stays unknown.",
    outcome = "The film of the raid runs on every channel.",
    now   = { trust = 5, cost = 2 },
    later = {
      { hours = 6, set = "servers_secured", evidence = { ukraine = 0.05 } },
      { days = 3, clarity = -3, cost = 2 },
      { days = 4, chance = 0.45, trust = -4 },
    },
    norms = {
      { "LUCCA-9", 2, para = "point 9", because = "Closes a channel that carries harm to everybody who trusts it." },
      { "ISE-5", -1, para = "para 11", because = "Ends the only live source that foreign investigators had." },
      { "LUCCA-5", -1, para = "point 5", because = "Announces guilt before the owners have been heard." },
      { "DIG-2", -1, para = "para 5", because = "Blames the firm in public while the facts are coming in." },
    },
    record = {
      { by = "Cyber police chief of Ukraine", on = "2017-07-03", source = "RFE/RL, 3-4 July 2017", note = "Said that staff had ignored warnings and might be charged." },
      { by = "Ministry of Internal Affairs of Ukraine", on = "2017-07-04", source = "ukr.media, 4 July 2017; The Register, 5 July 2017", note = "Seizure after renewed activity; users told to unplug and to change passwords and signatures." },
    },
  },
  option "joint_images" {
    label = "Copy the servers with a foreign laboratory; seize them if they stir",
    cost  = "For some days a loaded channel stays live, under watch.",
    outcome = "The intruders' steps can be read, hour by hour.",
    now   = { cohesion = 3, cost = 2, evidence = { ukraine = 0.12, uk = 0.05, usa = 0.06 } },
    later = { { hours = 84, chance = 0.75, set = "servers_secured" }, { days = 3, clarity = 5 } },
    norms = {
      { "ISE-5", 2, para = "para 11", because = "Secures evidence in a form that courts abroad can use." },
      { "ISE-11", 2, para = "paras 1, 2 and 11", because = "Works with the vendor and a private laboratory at one table." },
      { "LUCCA-9", 1, para = "point 9", because = "Watches over the channel, with the means to close it." },
    },
    record = { by = "Vendor, police and a foreign security firm", on = "2017-06-29", source = "SC World on Cisco Talos, July 2017", confidence = "derived",
      note = "The firm examined the vendor's logs; 29 June as first day is general knowledge." },
  },
  option "watch" {
    label = "Tell customers to uninstall, leave the servers live and watch who comes",
    cost  = "Whoever does not hear you in time is bait.",
    outcome = "Someone does come.",
    now   = { trust = -1, evidence = { ukraine = 0.16, usa = 0.08, uk = 0.04 } },
    later = { { days = 2, clarity = { 9, 13 } }, { hours = 84, chance = 0.4, set = "servers_secured" }, { days = 6, chance = 0.3, trust = -3 } },
    norms = {
      { "ISE-5", 2, para = "para 11", because = "Gathers evidence that no seized disk could give." },
      { "LUCCA-10", 2, para = "point 10", because = "Warns users plainly and tells them the remedy." },
      { "LUCCA-9", -2, para = "point 9", because = "Leaves a known harmful channel open to those who trust it." },
    },
  },
  option "immunity" {
    label = "Offer the owners immunity in return for full and prompt disclosure",
    cost  = "Nobody will answer for years of neglect, and the public will hear it so.",
    outcome = "The administrators talk all night, for the first time without a lawyer.",
    now   = { trust = -5, clarity = 3, cost = -1, evidence = { ukraine = 0.08 } },
    later = { { hours = 48, chance = 0.7, set = "servers_secured" }, { days = 3, clarity = 5, cost = -2 } },
    norms = {
      { "DIG-2", 2, para = "para 5", because = "Gets the facts from the firm that holds them, on terms it can accept." },
      { "LUCCA-10", 1, para = "point 10", because = "Makes it safe to report how the hole came about." },
      { "LUCCA-4", -1, para = "point 4", because = "Gives up a prosecution before knowing what it would have shown." },
    },
  },
  option "take_assurance" {
    label = "Take the vendor's written assurance and keep the file under review",
    cost  = "If the channel is used again, you knew.",
    outcome = "Business files its taxes. The servers hum.",
    now   = { trust = -2, cost = -1 },
    later = { { hours = 84, chance = 0.15, set = "servers_secured" }, { days = 4, clarity = -2 } },
    norms = {
      { "LUCCA-9", -2, para = "point 9", because = "Leaves users of a required program without protection." },
      { "LUCCA-5", 1, para = "point 5", because = "Treats the firm as innocent until something is shown." },
    },
  },
}

-- July 2017 ------------------------------------------------------------------------------------------------------------

decision "lost_tool" {
  turn = 6, decides = "intelligence", objective = "truth",
  ask = "The engine of the worm is traced to your service. Partners and firms ask what you know. What do you say?",
  known = "It was taken, published in April by somebody unknown, and reworked by others. Patches exist since March.",
  unknown = "Who took it, what else they hold, and whether a public word would help them or the next victims.",
  if_nobody_decides = "no_comment",
  history = { plays = "public_review",
    note = "There was no public admission in summer; technical alerts were issued, and a revised charter on keeping or disclosing flaws was published on 15 November. The run plays the review." },
  tensions = { { "LUCCA-10", "LUCCA-1" }, { "LUCCA-9", "ISE-11" } },

  option "admit" {
    label = "Say that the tool was yours and publish all that helps defence",
    cost  = "Sources are burnt, claims are filed, and adversaries read along.",
    outcome = "One hearing, three resignations, a great many patched machines.",
    now   = { clarity = { 8, 12 }, trust = -4, cost = { 4, 6 } },
    later = { { months = 2, trust = { 3, 7 } }, { days = 20, chance = 0.4, escalation = 3, cohesion = -4 }, { days = 10, evidence = { uk = 0.04, canada = 0.04 } } },
    norms = {
      { "LUCCA-10", 2, para = "point 10", because = "Gives users and makers the remedy together with the warning." },
      { "LUCCA-9", 2, para = "point 9", because = "Discloses that a harmful tool is loose, and helps to blunt it." },
      { "LUCCA-1", -1, para = "point 1", because = "Takes partners who share such tools by surprise." },
    },
  },
  option "brief_partners" {
    label = "Brief partner services and makers; keep silent in public",
    cost  = "Those outside the circle stay exposed, and circles leak.",
    outcome = "Eleven services get a long paper with a short list of names.",
    now   = { cohesion = 5, evidence = { uk = 0.05, canada = 0.05, australia = 0.04, denmark = 0.03, japan = 0.03, germany = 0.03 } },
    later = { { months = 3, chance = 0.45, trust = { -8, -5 }, clarity = 2 } },
    norms = {
      { "LUCCA-1", 2, para = "point 1", because = "Puts partners in a position to act before the next blow." },
      { "LUCCA-10", 1, para = "point 10", because = "Tells makers what they need to mend, though not users." },
      { "ISE-11", -1, para = "paras 1, 2 and 11", because = "Leaves research and most firms outside the room." },
    },
  },
  option "deny" {
    label = "Deny any link and point to those who stole and who used the tool",
    cost  = "It holds until the next document is published.",
    outcome = "The story moves on for a month.",
    now   = { trust = 2, cost = -3, escalation = 1 },
    later = { { months = 2, chance = 0.45, trust = { -10, -7 }, cohesion = -6, clarity = -3 } },
    norms = {
      { "LUCCA-9", -2, para = "point 9", because = "Hides that a harmful tool escaped, and with it what could curb it." },
      { "LUCCA-10", -2, para = "point 10", because = "Steers users away from the flaw that needs mending." },
    },
  },
  option "public_review" {
    label = "Announce a public review of which flaws to keep and which to disclose",
    cost  = "Nothing changes before winter, and no victim is helped by it.",
    outcome = "A charter appears in November, with a board, and with exceptions.",
    now   = { trust = -2, cost = 1 },
    later = { { months = 4, trust = { 3, 6 }, clarity = 4, cohesion = -1 } },
    norms = {
      { "LUCCA-10", 2, para = "point 10", because = "Sets out in public how flaws are to be weighed and reported." },
      { "ISE-11", 1, para = "paras 1, 2 and 11", because = "Gives makers and researchers a process they can test." },
    },
    record = { by = "White House, United States", on = "2017-11-15", source = "Balch, November 2017; UH West Oahu, 16 November 2017",
      note = "Revised equities charter; no public admission about the tool was made." },
  },
  option "no_comment" {
    label = "Make no comment and pause exchanges until an internal review ends",
    cost  = "Partners conclude what they like, and stop sending theirs.",
    outcome = "The review is thorough, and classified.",
    now   = { cohesion = -5, cost = -3, sharing = { uk = -0.00002, canada = -0.0001, australia = -0.0001 } },
    later = { { months = 3, trust = -2, escalation = -1 } },
    norms = {
      { "LUCCA-1", -1, para = "point 1", because = "Breaks off cooperation when partners lean on it." },
      { "LUCCA-9", -1, para = "point 9", because = "Says nothing that would help to contain a tool that got away." },
    },
  },
}

-- August 2017 to February 2018 -----------------------------------------------------------------------------------------

decision "attribution" {
  turn = 7, decides = "foreign_ministry", objective = "answer",
  ask = "Your services grow surer month by month that a state's military did it. Kyiv has said so since July. What do you do with that?",
  known = "Your own service writes likely, and expects to write almost certain by winter. Part of it rests on sources that you cannot show.",
  unknown = "How many partners would sign, what the accused would do, and whether naming changes anything.",
  if_nobody_decides = "leave_open",
  history = { plays = "together",
    note = "The United Kingdom and Denmark spoke on 15 February 2018, the United States later that day, Canada, Australia, New Zealand and Japan within about 36 hours. The sources at hand list no other G7 state." },
  tensions = { { "LUCCA-2", "CHA-5" }, { "ISE-2", "ISE-7" } },

  option "alone_now" {
    label = "Name the state now, alone, with the short case that can be shown",
    cost  = "Partners read your verdict before their own services have reached one.",
    outcome = "A strong morning. By evening, three capitals say that they take note.",
    now   = { clarity = 5, escalation = { 5, 8 }, cohesion = { -8, -5 }, trust = 6, set = "named_alone" },
    later = { { days = 75, propose = "joint_statement" } },
    norms = {
      { "CHA-5", 2, para = "commitment to respond; call to hold to account", because = "Identifies the author in public and does not wait to be asked." },
      { "ISE-2", 1, para = "paras 3 and 10", because = "Says what is unacceptable, though with one voice." },
      { "LUCCA-2", -1, para = "point 2", because = "Speaks while its own assessment is still short of sure." },
      { "ISE-3", -1, para = "para 10", because = "Leaves partners who are to share the consequences behind." },
    },
  },
  option "together" {
    label = "Build the case with partners first and speak on one day",
    cost  = "Half a year of silence, in which the act seems to have passed without answer.",
    outcome = "Drafts circle for months. The shortest version wins.",
    now   = { trust = { -5, -3 }, cost = 1, sharing = { canada = 0.0003, australia = 0.0003, new_zealand = 0.0003, japan = 0.0003, denmark = 0.0002 } },
    later = { { days = 195, propose = "joint_statement" } },
    norms = {
      { "ISE-2", 2, para = "paras 3 and 10", because = "Gives a clear signal that many states own." },
      { "LUCCA-2", 1, para = "point 2", because = "Lets several services test the case before it is made." },
      { "CHA-5", 1, para = "commitment to respond; call to hold to account", because = "Identifies the author together, at the price of delay." },
    },
    record = { by = "United Kingdom, Denmark, United States; then Canada, Australia, New Zealand, Japan", on = "2018-02-15", source = "ITV and SecurityAffairs, 15 February 2018; European Parliament question E-001005/2018" },
  },
  option "demarche" {
    label = "Confront the government in private and leave it a way back",
    cost  = "The public sees nothing, and allies wonder what was traded.",
    outcome = "Two long meetings, no minutes.",
    now   = { escalation = -4, trust = -2 },
    later = { { months = 3, chance = 0.45, escalation = -6 }, { months = 5, chance = 0.45, cohesion = -6, trust = -3 } },
    norms = {
      { "ISE-7", 2, para = "para 9", because = "Uses talk to keep a dispute from growing." },
      { "LUCCA-2", 2, para = "point 2", because = "Puts the evidence to the other side before judging in public." },
      { "CHA-5", -1, para = "commitment to respond; call to hold to account", because = "Keeps from the public what the state holds to be proven." },
      { "ISE-2", -1, para = "paras 3 and 10", because = "Signals to one government what the rest cannot see." },
    },
  },
  option "operation" {
    label = "Authorise a covert operation against the unit held to be behind it",
    cost  = "You answer in kind, unseen if it goes well, and on their terms if it does not.",
    outcome = "For some weeks a set of servers abroad is very quiet.",
    now   = { cost = 2 },
    later = {
      { months = 2, chance = 0.4, set = "raid_abroad_seen" },
      { months = 3, when = flag "raid_abroad_seen", escalation = { 14, 22 }, cohesion = -9, trust = -5 },
      { months = 3, when = no(flag "raid_abroad_seen"), escalation = 4, trust = 5, cohesion = 2, cost = -6 },
    },
    norms = {
      { "ISE-12", -2, para = "paras 7 and 8", because = "Acts in secret without stating a legal ground or giving notice." },
      { "LUCCA-6", -1, para = "point 6", because = "Runs a risk to civilian networks that no review has ruled out." },
      { "CHA-5", 1, para = "commitment to respond; call to hold to account", because = "Makes the author feel an answer, if only the author." },
    },
  },
  option "leave_open" {
    label = "Let the laboratories' reports speak and keep the official file open",
    cost  = "Silence is read as doubt, or as fear.",
    outcome = "The best papers on it are written by firms.",
    now   = { trust = -3, escalation = -2, clarity = 3 },
    later = { { months = 5, chance = 0.6, clarity = 4, cohesion = -6 } },
    norms = {
      { "LUCCA-2", 1, para = "point 2", because = "Keeps the technical record apart from a political verdict." },
      { "CHA-5", -2, para = "commitment to respond; call to hold to account", because = "Leaves an operation that is thought proven without a name." },
      { "ISE-2", -2, para = "paras 3 and 10", because = "Gives no sign that this was out of bounds." },
    },
  },
}

-- Spring 2018 ----------------------------------------------------------------------------------------------------------

decision "consequences" {
  turn = 8, decides = "foreign_ministry", objective = "answer",
  ask = "Eight months on, firms and parliaments ask what the act will cost its author. What do you pursue?",
  known = "Freezes can be drawn up within weeks under national law. The European Union has no such regime yet; seven partners would each need a legal basis.",
  unknown = "Whether any of it deters, and how much evidence a court would ask to see.",
  if_nobody_decides = "let_stand",
  history = { plays = "national_list",
    note = "The United States listed 5 entities and 19 people on 15 March 2018, citing this among other acts. The European Union condemned without naming on 16 April 2018 and listed a unit on 30 July 2020. American charges against six officers followed in October 2020. The run plays the first of these." },
  tensions = { { "ISE-3", "LUCCA-4" }, { "LEAD-3", "LUCCA-2" } },

  option "one_list" {
    label = "Propose one list of asset freezes to the G7 and the European Union",
    cost  = "The list is as long as the most hesitant signatory allows, and it shows who hesitates.",
    outcome = "Lawyers in eight capitals start from different statutes.",
    now   = { cost = 2, trust = -1 },
    later = { { months = 3, propose = "asset_freezes" } },
    norms = {
      { "ISE-3", 3, para = "para 10", because = "Asks partners to impose consequences together." },
      { "LEAD-3", 1, para = "cyber passage, sentence 3", because = "Seeks to make the author answer, as far as all agree." },
    },
  },
  option "national_list" {
    label = "Freeze assets under national law within weeks, without waiting for others",
    cost  = "Funds move to wherever the list does not reach.",
    outcome = "Twenty-four names, most of which hold nothing in your banks.",
    now   = { trust = { 2, 5 }, escalation = { 4, 7 }, cohesion = -3, cost = 1, set = "national_cost" },
    later = { { months = 3, chance = 0.4, escalation = 3, cost = 1 } },
    norms = {
      { "LEAD-3", 2, para = "cyber passage, sentence 3", because = "Puts a price on the act while it is remembered." },
      { "ISE-3", -1, para = "para 10", because = "Acts first and leaves partners to follow." },
      { "LUCCA-2", 1, para = "point 2", because = "Picks a measured, reversible answer to the damage done." },
    },
    record = { by = "United States Treasury", on = "2018-03-15", source = "International Economic Law and Policy blog; Wiley; Engadget, March 2018",
      note = "5 entities and 19 people, citing this among other acts; more designations on 11 June 2018." },
  },
  option "charges" {
    label = "Prepare criminal charges against named officers, however long it takes",
    cost  = "Years of work for a trial that may never sit, and methods laid bare.",
    outcome = "Prosecutors ask for everything twice.",
    now   = { trust = -2, cost = 2 },
    later = {
      { months = 6, chance = 0.3, cohesion = -3 },
      { months = 31, clarity = 11, trust = 3, escalation = 2 },
    },
    norms = {
      { "LUCCA-4", 2, para = "point 4", because = "Treats the harm as a crime that states help one another to prosecute." },
      { "LUCCA-2", 2, para = "point 2", because = "Lets a court's standard of proof govern the accusation." },
      { "LEAD-3", 1, para = "cyber passage, sentence 3", because = "Makes individuals answer, late and in absence." },
    },
    record = { by = "United States Department of Justice", on = "2020-10-19", source = "Willkie; SC Media; GovTech, October 2020",
      note = "Six officers charged; the indictment had been returned on 15 October." },
  },
  option "condemn" {
    label = "Join a declaration that condemns the act and names nobody",
    cost  = "The author can sign it too.",
    outcome = "Twenty-eight states agree by the second draft.",
    now   = { cohesion = 5, trust = -4, escalation = -1 },
    later = { { months = 27, chance = 0.6, set = "eu_listing" }, { months = 28, when = flag "eu_listing", cohesion = 2, escalation = 1, trust = 2 } },
    norms = {
      { "ISE-3", 1, para = "para 10", because = "Keeps partners in one line from which more could follow." },
      { "LEAD-3", -1, para = "cyber passage, sentence 3", because = "Condemns an act without an actor." },
    },
    record = {
      { by = "Council of the European Union", on = "2018-04-16", source = "Council text as reported by alburaaqnews; answer to the European Parliament, 2 July 2018", note = "Condemned without naming a state." },
      { by = "Council of the European Union", on = "2020-07-30", source = "KBS, 31 July 2020; CyberPeace Institute", note = "First listings under its cyber regime." },
    },
  },
  option "let_stand" {
    label = "Let the public statements stand and take no further step for now",
    cost  = "Whoever planned it can enter it as paid in full.",
    outcome = "The file moves to a quieter floor.",
    now   = { trust = -4, cohesion = -4, escalation = -4, cost = -1 },
    later = { { months = 4, chance = 0.4, trust = -3 } },
    norms = {
      { "ISE-3", -2, para = "para 10", because = "Leaves partners who want consequences on their own." },
      { "LEAD-3", -2, para = "cyber passage, sentence 3", because = "Lets a destructive act go without an answer." },
    },
  },
}

-- 2018 to 2024 ---------------------------------------------------------------------------------------------------------

decision "insurance" {
  turn = 9, decides = "finance_ministry", objective = "bill",
  ask = "Insurers refuse claims because governments blamed a military: an act like war, they say. What does the state do?",
  known = "A snack maker and a drug maker sue for more than a hundred million and for 1.4 billion dollars. Their policies cover property and never mention malware.",
  unknown = "How courts will read exclusions written for shells and ships, and what cover will cost once they have.",
  if_nobody_decides = "courts",
  history = { plays = "courts",
    note = "Governments stayed out. American courts held that the exclusion in property policies did not reach this event; the parties settled in 2022 and 2024. The London market rewrote its clauses from 2022." },
  tensions = { { "DIG-2", "ISE-12" }, { "LUCCA-2", "DIG-2" } },

  option "declare" {
    label = "Declare that, for the purposes of insurance, this was not an act of war",
    cost  = "One department has now limited what every other may say of the next attack.",
    outcome = "Claims are paid within the year. Diplomats ask who cleared the sentence.",
    now   = { trust = 5, cost = 1, cohesion = -5, clarity = -4 },
    later = { { months = 20, cost = 1, escalation = -1 } },
    norms = {
      { "DIG-2", 1, para = "para 5", because = "Gives firms that were hit a certainty they can plan with." },
      { "ISE-12", -2, para = "paras 7 and 8", because = "Settles a question of law by what suits one market." },
    },
  },
  option "courts" {
    label = "Take no side and let the courts read each contract on its own",
    cost  = "Six years of suits, and cover that nobody can price in the meantime.",
    outcome = "Judges find that a clause written for armies does not reach a program.",
    now   = { trust = -3, cost = 2 },
    later = { { months = 30, cost = { 1, 3 } }, { months = 58, clarity = { 8, 11 } } },
    norms = {
      { "ISE-12", 1, para = "paras 7 and 8", because = "Leaves the meaning of war to law and those who apply it." },
      { "LUCCA-2", 1, para = "point 2", because = "Keeps a political attribution from deciding a private claim." },
      { "DIG-2", -2, para = "para 5", because = "Leaves firms that were hit to carry the doubt alone." },
    },
    record = {
      { by = "Governments; courts of New Jersey", on = "2023-05-01", source = "The Register, 3 May 2023; HealthcareInfoSecurity; Advisen, 8 January 2024", note = "The appeal court sided with the drug maker; the case was settled on 3 January 2024." },
      { by = "Snack maker and insurer", on = "2022-11-02", source = "The Register, 2 November 2022", note = "Settled; terms secret." },
    },
  },
  option "backstop" {
    label = "Found a public backstop for losses above a threshold, paid by a levy",
    cost  = "Careful firms pay for careless ones, and the treasury for all.",
    outcome = "Cover returns. So does the question of why anybody should harden anything.",
    now   = { trust = 1, cost = 5 },
    later = { { months = 24, trust = { 4, 8 }, cost = { 3, 6 } } },
    norms = {
      { "DIG-2", 2, para = "para 5", because = "Carries with business a loss that no single firm could." },
      { "LUCCA-7", -1, para = "point 7", because = "Weakens the reason for operators to protect themselves." },
    },
  },
  option "wording" {
    label = "Require insurers to say plainly which attacks by states they cover",
    cost  = "What is plain is also narrower, and small firms find out last.",
    outcome = "New clauses ask who attributed, and how.",
    now   = { trust = -2, cost = 1, clarity = 3 },
    later = { { months = 50, clarity = 3, trust = -2, cost = 1 } },
    norms = {
      { "DIG-5", 2, para = "para 6", because = "Puts the duty where the risk can be read and priced." },
      { "DIG-2", 1, para = "para 5", because = "Asks of business something definite that it can meet." },
    },
    record = { by = "The London market", on = "2022-08-16", source = "Kennedys; Clifford Chance, 2023", note = "Bulletin Y5381, in force from 31 March 2023: the market moved by itself." },
  },
  option "vocabulary" {
    label = "Ask governments to keep the language of war out of their statements",
    cost  = "Diplomats lose a word that they may one day need.",
    outcome = "Statements grow milder, and foreign ministries resent it.",
    now   = { escalation = -6, cohesion = -3, clarity = -2 },
    later = { { months = 18, cost = 2 } },
    norms = {
      { "LUCCA-2", 1, para = "point 2", because = "Ties public words to effects that can be shown." },
      { "ISE-2", -1, para = "paras 3 and 10", because = "Blunts the signal for reasons that have nothing to do with the act." },
    },
  },
}
