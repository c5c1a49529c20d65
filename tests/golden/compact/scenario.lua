-- One of everything that the language has, in numbers that matter. The saves beside this file were played on it, and the
-- tests hold every state hash in them against what the engine computes today, so a change here wants new saves:
-- see ../README.md.
scenario "compact" {
  title = "Compact", stake = "Everything, briefly.", brief = [[A worm leaves a bookkeeping program for a strait full of ships.]],
  notice = "Nobody is hurt.",
  starts = "2019-11-04 06:30",
  place = { name = "Oslo", offset = 1 },
  turns = {
    { "Monday, morning", hours = 4 },
    { "Monday, evening", hours = 12, ticks = 24 },
    { "The week", days = 5, ticks = 20 },
    { "The winter", months = 4, conflict = true },
    { "The year after", months = 10 },
  },
  forms = { class50 = { minutes = 50, decisions = { "first_word", "answer" } }, half_day = { minutes = 225, decisions = "all" } },
}

party "north" { name = "North", kind = "state", country = "NO", evidence = 0.15, threshold = 0.35, lean = 22, forensics = 0.002, sharing = 0.001 }
party "east" { name = "East", kind = "state", country = "EE", evidence = 0.05, threshold = 0.4, lean = 4, forensics = 0.0008, sharing = 0.002, belligerent = true }
party "south" { name = "South", kind = "state", country = "IT", threshold = 0.5, lean = -14, sharing = 0.003 }
party "union" { name = "Union", kind = "organisation", threshold = 0.5, lean = -3, sharing = 0.001 }
party "line" { name = "A shipping line", kind = "firm", country = "NO" }

role "team" { name = "Response team", acts_for = "north", goal = "Contain it.", knows = "A smaller one came in May.", fears = "Silence.", power = "One channel.", watches = { "LUCCA-2", "LUCCA-7" } }
role "capital" { name = "Capital", acts_for = "east", goal = "An answer." }
role "owner" { name = "Owner", acts_for = "line", goal = "Sail." }
objective "contain" { text = "Contain the damage." }
objective "answer" { text = "Answer from evidence." }

indicator "trust" { name = "Public trust", start = 61, good = "high", about = "Who believes the team.", moves = {
  { with = lost_total "worm", above = 200, hourly = -0.02, per = 500, limit = 25, because = "machines gone" },
  { with = service "strait", below = 0.7, hourly = -0.4, limit = 22, because = "ships wait" } } }
indicator "cohesion" { name = "Cohesion", start = 48, good = "high" }
indicator "heat" { name = "Escalation", start = 12, good = "low", moves = {
  { with = heat, above = 20, hourly = -0.0005, limit = 18, because = "time passes" } } }
indicator "shipping" { name = "Shipping", good = "high", measures = "service", of = "all" }
counter "rebuilt" { name = "Rebuilt hosts", low = 0, high = 5000 }
counter "cables" { name = "Cables sent", start = 2, low = 0, high = 9 }

site "ledger" { name = "Bookkeeping program", country = "NO", sector = "technology", at = { 59.91, 10.75 }, hosts = 40, exposure = 1, detection = 0.05 }
site "harbour" { name = "Harbour", country = "NO", sector = "transport", at = { 58.15, 8.0 }, hosts = 2400, exposure = 0.7, detection = 0.4, repair = 9, weight = 3 }
site "strait" { name = "Strait control", country = "EE", sector = "transport", at = { 59.44, 24.75 }, hosts = 300, exposure = 0.4, detection = 1, repair = 2.5, weight = 8 }
site "office" { name = "Head office", country = "NO", sector = "services", at = { 59.9, 10.7 }, hosts = 9000, exposure = 0.9, detection = 0.3, repair = 22 }
site "paper" { name = "Paper and radio", country = "EE", sector = "services", at = { 59.4, 24.7 }, hosts = 80, exposure = 0 }
site "grid" { name = "Grid", country = "EE", sector = "energy", at = { 59.35, 25.0 }, hosts = 700, exposure = 0.3, detection = 2, repair = 6, weight = 10 }
group "estonian" { country = "EE" }
group "fleet" { sites = { "harbour", "office" } }

link { from = "ledger", to = { "harbour", "office" }, kind = "update", rate = { 2, 5 } }
link { from = "office", to = "harbour", kind = "network", rate = 6 }
link { from = "harbour", to = "strait", kind = "trust", rate = { 0.4, 1.2 } }
link "back_door" { from = "office", to = "grid", kind = "network", rate = 3, open = false }
link { from = "grid", to = "strait", kind = "dependency", weight = 0.6 }
link { from = "strait", to = "harbour", kind = "dependency", weight = 0.35 }
link { from = "strait", to = "paper", kind = "failover", capacity = 90 }

threat "worm" { name = "Worm", spread = { 2.5, 4 }, destroy = { 0.2, 0.5 }, first = 6, starts = { turn = 1, after_hours = 0.5 }, seeds = { ledger = 8 }, sites = { "ledger", "fleet", "strait", "grid" } }
threat "echo" { name = "Echo", spread = 0.8, destroy = 0.1, seeds = { harbour = 15 }, sites = { "harbour", "strait", "office" } }
rumour "sabotage" { name = "Sabotage", start = 0.12, spread = 0.03, fade = 0.022, moves = { trust = -0.004, heat = 0.003 } }
proposal "statement" {
  name = "Joint statement", asks = { "north", "east", "south", "union" }, cost = 30, pull = 25, cohesion = "cohesion",
  now = { heat = 2 }, later = { { when = joined "statement":above(2), heat = -6, cohesion = 8 }, { days = 20, when = joined "statement":below(3), cohesion = -7 } },
}
proposal "pool" { name = "Pooled team", asks = { "north", "east" }, cost = 10, cohesion = "cohesion", now = { cohesion = 2 } }

inject "quiet" { turn = 1, to = { "team" }, channel = "phone", from = "Harbour master", text = "Screens are black.", objective = "contain", expects = "Somebody asks since when." }
inject "wrong_name" { turn = 1, to = "all", channel = "advisory", from = "A partner", reliable = false, headline = "Old worm", text = "It is last year's worm.", at = "2019-11-04 07:15" }
inject "board" { turn = 2, to = { "owner" }, channel = "email", from = "The board", text = "How long?", when = service "harbour":below(0.9), now = { cables = 1 } }
inject "papers" { to = { "capital" }, channel = "news", from = "A paper", headline = "They knew", text = "A note from May.", held = true, now = { trust = -6, set = "leaked" } }
inject "offer" { turns = { 2, 4 }, to = { "team", "capital" }, channel = "cable", from = "South", text = "We could help.", when = any { evidence "north":above(0.3), delivered "papers" } }
inject "letter" { turn = 5, to = { "owner" }, channel = "letter", from = "The insurer", text = "War is excluded.", when = all { chose("answer", "sanction"), no(flag "leaked") } }
event "gale" { turns = { 2, 3 }, when = all { chance(0.45), no(flag "named") }, now = { trust = { -4, -1 }, rumour = { sabotage = 0.1 } }, because = "A gale" }

decision "first_word" {
  turn = 1, decides = "team", objective = "contain", ask = "What goes out within the hour?", known = "It spreads.", unknown = "How.",
  if_nobody_decides = "wait",
  history = { plays = "advise", note = "Nearest to the first advisory." },
  tensions = { { "LUCCA-7", "LUCCA-5" }, { "LUCCA-2", "DIG-3" } },
  option "unplug" {
    label = "Unplug everything", cost = "Clinics too.", outcome = "It goes dark.", now = { trust = -3, power = { fleet = 0.4 } },
    later = { { hours = 7, power = { fleet = 1 }, rebuilt = { 20, 60 } }, { hours = 3, protect = { harbour = 0.3, strait = 0.5 }, threat = "worm" } },
    norms = { { "LUCCA-7", 2, because = "Shields what others need." }, { "LUCCA-5", -2, because = "Weighs no case against another." } },
  },
  option "advise" {
    label = "Advise by sector", cost = "It is slow.", now = { trust = 2, exposure = { estonian = -0.1 }, detection = { fleet = 0.5 } },
    later = { { hours = 5, chance = 0.5, trust = { 1, 4 }, repair = { fleet = 12 } } },
    norms = { { "LUCCA-7", 1, because = "Where it counts." }, { "LUCCA-5", 1, because = "Fits the measure to the sector." }, { "DIG-3", 1, because = "Tells those who may be next.", when = trust:above(55) } },
    record = { by = "A central bank", on = "2019-11-04", source = "A newspaper, 5 November 2019", confidence = "derived" },
  },
  option "name_it" {
    label = "Name a state", cost = "It may be another.", now = { trust = { 2, 5 }, heat = { 6, 12 }, set = "named", rumour = { sabotage = 0.15 } },
    later = { { days = 2, trust = -5, when = evidence "north":below(0.3) }, { days = 1, propose = "pool" } },
    norms = { { "LUCCA-2", -3, because = "Names a state within hours." } },
    record = { { by = "An adviser", on = "2019-11-04", source = "A broadcaster" }, { by = "A minister", on = "2019-11-05", source = "A newspaper", confidence = "disputed" } },
  },
  option "wait" { label = "Wait", cost = "Rumour leads.", now = function(s) return { trust = s:turn() > 0 and -4 or 0, cables = s:infected("ledger") > 2 and 1 or 0 } end },
}
decision "switch" {
  turn = 2, decides = "team", ask = "A researcher has found a switch. Use it?", if_nobody_decides = "study", when = running "worm",
  option "pull" { label = "Pull it", cost = "Its makers learn of it.", now = { kill = "worm", trust = 3 }, later = { { days = 3, start = "echo", plant = { office = 40 }, threat = "echo" } } },
  option "study" { label = "Study it", cost = "Hours.", now = { evidence = { north = 0.12 }, forensics = { all = 0.001 } }, later = { { hours = 9, kill = "worm" } } },
  option "share" { label = "Share it", cost = "It gets out.", now = { sharing = { all = 0.004 }, evidence = { all = 0.06 }, cohesion = 5 }, later = { { hours = 10, kill = "worm", release = "papers" } },
    when = no(flag "named") },
}
decision "docks" {
  turns = { 2, 3 }, decides = "owner", ask = "What runs tonight?", if_nobody_decides = "as_is",
  option "as_is" { label = "What still works", cost = "It spreads on." },
  option "cut_off" { label = "Cut the strait off", cost = "Ships wait.", now = { cut = "harbour>strait", trust = -1 }, later = { { days = 4, open = "harbour>strait" } } },
  option "door" { label = "Reach in through the grid", cost = "It opens both ways.", now = { open = "back_door", repair = { harbour = 15 }, rebuilt = 40 },
    when = function(s) return s.trust > 30 and s:service("harbour") < 95 and not s:flag("leaked") end },
}
decision "answer" {
  turns = { 3, 4 }, decides = "capital", objective = "answer", ask = "What does the capital do?", if_nobody_decides = "nothing", tensions = { { "LUCCA-2", "ISE-2" } },
  option "joint" { label = "A joint statement", cost = "Some will not sign.", now = { propose = "statement", cables = 2 },
    norms = { { "LUCCA-2", 2, because = "Shows what it rests on.", when = evidence "east":above(0.2) }, { "ISE-2", 1, because = "Says what is out of bounds." } } },
  option "sanction" { label = "Sanctions", cost = "Trade.", now = { heat = 9, cohesion = { -3, 3 } }, later = { { days = 15, chance = 0.6, heat = 5, clear = "named" } },
    norms = { { "ISE-2", 2, because = "An answer with a price." }, { "LUCCA-2", -1, because = "Before the file is whole." } } },
  option "nothing" { label = "Nothing", cost = "It looks weak.", now = { trust = -2, calm = { sabotage = 0.01 } }, norms = { { "ISE-2", -1, because = "Says nothing." } } },
  option "quietly" { label = "Through a back channel", cost = "Nobody sees it.", when = any { joined "statement":above(0), asked "pool" }, now = { heat = -4 } },
}

ending "war" { name = "It gets out of hand", text = "Nobody steers any more.", when = heat:above(60), from_turn = 3 }
ending "dark" { name = "The strait stays dark", text = "Ships go elsewhere.", when = all { service "strait":below(0.4), turn_number():above(3) } }
ending "tired" { name = "Tired", text = "Nobody asks any more.", when = any { trust:below(25), rumour_level "sabotage":above(0.8) } }
ending "even" { name = "Afloat", text = "It works again." }
fact "may" { text = "A smaller one came in May.", source = "The team's note", dispute = "The maker denies it." }
question "What would you have told whom?"
prompt "Ask who was not in the room."
