-- A small scenario that plays. Everything in it is invented: change it piece by piece into your own, and after each
-- piece let the program read it:
--
--   whitecell check new             every mistake with its line; plays it and runs tests.lua
--   whitecell play new --dev        plays it in the window and follows what you save
--   whitecell words decision        what a word takes; the guide is scenarios/README.md
--
-- A declaration is a word, a name for you, and fields in braces. A comma ends each field. Behind -- stands a remark.

scenario "new" {
  title  = "The Slow Pumps",
  stake  = "Somebody is locking the computers of a waterworks. What do you switch off, and whom do you tell?",
  brief  = [[A town on an invented coast draws its water through one works. This morning the screens in the control
room froze, one after the other. The program that runs the pumps is updated by a firm abroad.

Nobody knows yet whether it is an accident, a crime or worse. The hospital has water for two days.]],
  place  = { name = "Port Ilda", offset = 0 },     -- hours east of UTC
  starts = "2027-03-01 07:00",                     -- UTC
  turns  = {
    { "The first morning", hours = 6 },
    { "The first night",   hours = 12 },
    { "The days after",    days = 3, ticks = 72 }, -- 72 steps of an hour
  },
  forms = {                                        -- the same material, cut for the time there is
    class50  = { minutes = 50, decisions = { "first_word", "pumps", "name" } },
    class75  = { minutes = 75, decisions = "all" },
    half_day = { minutes = 180, decisions = "all" },
  },
}

-- Who there is. An invented state has a country code that no real one has: XA to XZ.

party "vestmark" { name = "Vestmark", kind = "state", country = "XB", evidence = 0.2, forensics = 0.004 }
party "neighbours" { name = "The neighbours", kind = "state", country = "XC", evidence = 0.1, threshold = 0.3, sharing = 0.01 }
party "waterworks" { name = "Port Ilda Water", kind = "firm", country = "XB" }
party "press" { name = "The Ilda Courier", kind = "firm", country = "XB" }

-- Who plays. `knows` is read by this role alone.

role "cert" {
  name = "National response team", acts_for = "vestmark",
  goal = "Understand it, contain it, and say no more than you can show.",
  knows = "A team abroad saw the same lock in two other works last week.",
}
role "operator" {
  name = "Director of the waterworks", acts_for = "waterworks",
  goal = "Keep water in the pipes, and be able to explain every hour of this day.",
  knows = "The pumps can be run by hand for three days. It was last tried six years ago.",
}
role "newsroom" {
  name = "Night editor", acts_for = "press",
  goal = "Print what is so, before others print what is not.",
  knows = "A nurse has sent you a photograph of tank lorries behind the hospital.",
}

objective "contain" { text = "Stop the spread without stopping the town" }
objective "truth" { text = "Say what is known, how surely, and to whom" }

-- The world: what can break, and what leans on it.

site "maker" { name = "Maker of the pump program", country = "XC", sector = "technology", at = { 55.3, 4.1 }, hosts = 100, exposure = 0.1 }
site "works" { name = "Waterworks", country = "XB", sector = "services", at = { 55.0, 3.0 }, hosts = 300, detection = 0.3, repair = 2, weight = 3 }
site "hospital" { name = "Hospital", country = "XB", sector = "health", at = { 55.1, 2.9 }, hosts = 400, exposure = 0.3, repair = 2, weight = 3 }
site "lorries" { name = "Tank lorries", country = "XB", sector = "transport", at = { 54.9, 3.1 }, hosts = 40, exposure = 0 }

group "town" { sites = { "works", "hospital" } }

link "updates" { from = "maker", to = "works", kind = "update", rate = { 2, 4 } }      -- drawn between the two for each seed
link "office" { from = "works", to = "hospital", kind = "network", rate = 0.4 }
link "water" { from = "works", to = "hospital", kind = "dependency", weight = 0.4 }
link "by_lorry" { from = "works", to = "lorries", kind = "failover", capacity = 90, open = false }

threat "lock" { name = "The lock", spread = { 0.35, 0.55 }, destroy = 0.15, starts = { turn = 1 }, seeds = { maker = 30 } }

-- What is counted, in points from 0 to 100. It is never added up into one score.

indicator "supply" { name = "Water and care", good = "high", measures = "service", of = "town" }
indicator "trust" {
  name = "Public trust", start = 60, good = "high",
  moves = { { with = supply, below = 85, hourly = -0.004, limit = 20, because = "taps and wards run short" } },
}
indicator "cohesion" { name = "Work with the neighbours", start = 50, good = "high" }
indicator "tension" { name = "Tension with the suspect", start = 20, good = "low" }
indicator "cost" { name = "Cost", start = 10, good = "low" }

-- What reaches the players. One message is wrong, and they are not told which.

inject "frozen" {
  turn = 1, to = { "cert", "operator" }, channel = "phone", from = "The control room", objective = "contain",
  headline = "The screens are frozen",
  text = "Eleven of our thirty screens show a clock that counts down. The pumps still turn. Do we pull the cable?",
  expects = "Ask what the frozen machines have in common before advising.",
}
inject "culprit" {
  turn = 1, to = "all", channel = "social", from = "An account with many followers", reliable = false,
  text = "It is the fleet across the strait. They are poisoning the water as we speak. Share this.",
}
inject "lorries_out" {
  turn = 2, when = chose("pumps", "by_hand"), to = "all", channel = "news", from = "Local radio",
  headline = "Water by lorry",
  text = "Tank lorries stand at the hospital and at two schools. The works call it a precaution and ask people to save water.",
}
inject "bathtubs" {
  turn = 2, when = flag "warned", to = { "cert", "newsroom" }, channel = "email", from = "Association of waterworks",
  headline = "Two found, forty asking",
  text = "Your signs fit two of our members. Both are off the net. The other forty ask why their mains run dry: everybody fills a bathtub.",
}
inject "wards" {
  turns = { 2, 3 }, when = supply:below(80), to = "all", channel = "broadcast", from = "Evening news",
  headline = "Operations put off",
  text = "The hospital has put off what can wait. A spokeswoman says that water is being saved for the wards.",
  now = { trust = -3 },
}
inject "sample" {
  turn = 3, when = flag "shared", to = { "cert" }, channel = "advisory", from = "A team abroad",
  text = "Your sample opened our lock too. The way in was an update signed with a stolen key. Attached: how to look for it.",
}

-- What is decided. Every option has an honest cost, in words and in effect, and something that speaks for it. `norms` says
-- which norm it advances (1 to 3) or strains (-1 to -3), and why: `whitecell norms` lists them.

decision "first_word" {
  turn = 1, decides = "cert", objective = "truth",
  ask = "Other works call and ask what to do. What do you tell them by ten?",
  known = "It came with the last update.", unknown = "Whether every customer of the maker has it.",
  if_nobody_decides = "wait",

  option "warn_all" {
    label = "Warn every works in public, with the signs to look for",
    cost = "People fill bathtubs, and the maker threatens to sue.",
    now = { trust = -4, cost = 4, set = "warned" },
    later = { { hours = 3, protect = { hospital = 0.3 } }, { days = 1, trust = 3, cohesion = 4 } },
    norms = { { "LUCCA-7", 2, because = "Puts a means of protection into the hands of all who need it." } },
  },
  option "share" {
    label = "Send the sample to teams abroad and ask what they see",
    cost = "Half a day passes before anything reaches the works at home.",
    now = { cohesion = 8, trust = -2, set = "shared" },
    later = { { hours = 8, evidence = { vestmark = 0.15 } } },
    norms = {
      { "LUCCA-1", 2, because = "Brings other states in while something can still be done." },
      { "LUCCA-7", -1, because = "Leaves works at home without advice for hours." },
    },
  },
  option "wait" {
    label = "Wait for the report from the control room",
    cost = "If it spreads, the morning is lost.",
    now = { cost = -3 },
    later = { { hours = 6, trust = { -4, -2 } } },
    norms = { { "LUCCA-7", -1, because = "Takes no protective step while machines lock." } },
  },
}

decision "pumps" {
  turn = 1, decides = "operator", objective = "contain",
  ask = "Two out of three pump computers still answer. What do you do with them?",
  known = "By hand, the pumps give two thirds.", unknown = "How fast the lock spreads.",
  if_nobody_decides = "keep_on",

  option "by_hand" {
    label = "Take the works off every network and pump by hand",
    cost = "Less water for three days, and crews that nobody can pay for long.",
    now = { cost = 14, trust = -2 },
    later = {
      { hours = 1, cut = { "updates", "office" }, open = "by_lorry", power = { works = 0.7 } },
      { days = 2, power = { works = 1 } },
    },
    norms = { { "DIG-3", 2, because = "Protects those who lean on the works before its own books." } },
  },
  option "cut_office" {
    label = "Cut the line to the hospital and keep the pumps running",
    cost = "The works may lose more machines, and the hospital loses its readings.",
    now = { cost = 5 },
    later = { { hours = 1, cut = "office", repair = { works = 1 } }, { hours = 12, trust = -3 } },
    norms = { { "DIG-3", 1, because = "Shields the hospital, and leaves its own machines to luck." } },
  },
  option "keep_on" {
    label = "Keep everything running and clean machine by machine",
    cost = "The lock moves faster than a crew with a stick.",
    now = { cost = 2 },
    later = { { hours = 2, repair = { works = 2 } }, { hours = 5, trust = -2 } },
    norms = { { "DIG-3", -1, because = "Lets a known danger run on to those who depend on the works." } },
  },
}

decision "headline" {
  turn = 2, decides = "newsroom", objective = "truth",
  ask = "The page closes at midnight. What stands on top?",
  if_nobody_decides = "agency",

  option "lorries" {
    label = "The lorries behind the hospital, with the nurse's picture",
    cost = "The hospital learns who talks to you, and people queue for water.",
    now = { trust = { -7, -5 }, cost = -2 },
    later = { { days = 1, cohesion = 3, cost = -4 } },
  },
  option "how_to" {
    label = "How to save water, and what the works will not say",
    cost = "The picture runs elsewhere tomorrow.",
    now = { trust = { 3, 5 }, cost = 3 },
  },
  option "agency" {
    label = "What the agency sends about a suspect abroad",
    cost = "If it is wrong, your name stands above it.",
    now = { tension = { 5, 8 }, trust = 1 },
    later = { { days = 1, cohesion = -3 } },
  },
}

decision "name" {
  turn = 3, decides = "cert", objective = "truth",
  ask = "The minister wants to say who did it. What do you put on his desk?",
  known = "The key was stolen abroad.", unknown = "By whom, and on whose order.",
  if_nobody_decides = "leave_open",

  option "name_now" {
    label = "A name, with the short case that you have",
    cost = "What you cannot show will be asked for.",
    now = { trust = { 7, 9 }, tension = { 10, 14 }, cohesion = -6, set = "named" },
    norms = { { "LUCCA-2", -2, because = "Names a culprit before the case would stand." } },
  },
  option "with_others" {
    label = "A joint statement, once the neighbours have seen the case",
    cost = "Days of silence that look like weakness.",
    now = { trust = -3, cost = 3 },
    later = { { hours = 20, propose = "statement" } },
    norms = {
      { "LUCCA-2", 2, because = "Lets others test the case before it is made." },
      { "LUCCA-1", 1, because = "Answers together with those who were hit." },
    },
  },
  option "leave_open" {
    label = "How it was done, and no word on who",
    cost = "Others will fill the gap.",
    now = { trust = -2, tension = -4 },
    norms = { { "LUCCA-2", 1, because = "Keeps what is known apart from what is guessed." } },
  },
}

-- Others join a proposal, or do not: by how sure they are, and how willing.

proposal "statement" {
  name = "A joint statement", asks = { "neighbours" }, cost = 54, cohesion = "cohesion",
  later = {
    { hours = 1, when = joined "statement":above(0), cohesion = 8, tension = 5, trust = 6, set = "spoke_together" },
    { hours = 1, when = joined "statement":below(1), cohesion = -6, trust = -2 },
  },
}

-- How it ends: the first that fits. The last has no condition.

ending "together" {
  name = "One voice for two coasts", when = flag "spoke_together",
  text = "The statement has two signatures and one annex, which anybody can check. The lock is still out there. The next works to fall knows whom to call.",
}
ending "quarrel" {
  name = "A name and a quarrel", when = flag "named",
  text = "The name was printed on every front page, and so was the denial. The crews at the pumps read neither.",
}
ending "thirst" {
  name = "Water by lorry", when = supply:below(92),
  text = "Half of the machines are new and half are in boxes. People have learnt which tap runs longest, and whom not to ask.",
}
ending "dry_report" {
  name = "A dry report",
  text = "The pumps turn. A report tells how it was done, and most of those who could learn from it have received it.",
}

-- For the debrief and for whoever runs it. In your scenario a fact has a source that can be looked up.

fact "placeholder" {
  text = "Placeholder: neither Port Ilda nor the lock exists. Put here what is documented about your case.",
  source = "Invented for this exercise", confidence = "reconstructed",
}
question "Who should have known what, and how many hours earlier?"
question "Which option looked free, and who paid for it?"
prompt "If the room agrees at once, ask the newsroom what it would print about that."
