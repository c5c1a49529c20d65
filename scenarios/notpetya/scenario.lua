-- NotPetya, 27 June 2017 and what followed.
-- This file holds the frame: turns, forms, roles, objectives, indicators and endings. The rest stands beside it:
--   world.lua      parties, sites, links, the threat, the rumour, proposals, and what happens without anybody's choice
--   decisions.lua  the ten decisions with their options and the record
--   injects.lua    what reaches the players
--   aftermath.lua  facts with sources, questions for the debrief, prompts for the facilitator
--   figures.lua    documented figures that the model is held against

scenario "notpetya" {
  title  = "NotPetya",
  stake  = "A tax program's update wipes machines from Kyiv to Los Angeles. Who must act, and on what knowledge?",
  brief  = [[Tuesday 27 June 2017, the eve of a public holiday in Ukraine. Within minutes screens in banks, ministries and
shops go black and ask for 300 dollars in bitcoin. By noon a shipping group, a drug maker and a parcel firm have lost
networks on four continents.

You sit where the choices fell: in Kyiv, in the capitals of the G7, at the head of a shipping group, at the desk of an e-mail
host, in a newsroom. The first hours ask what to switch off and what to say. The days that follow ask whether this is crime,
sabotage or war. The years that follow ask who pays.

Nobody has the whole picture. Some of what reaches you is wrong.]],
  starts = "2017-06-27 08:30",
  place  = { name = "Kyiv", offset = 3 },
  notice = "Mentions a killing by car bomb, disturbed hospitals and fear of radiation. Firms are fictional stand-ins and people appear by office only. Russia denies the act that others attribute to it.",

  turns = {
    { "27 June, morning",             hours = 3,   ticks = 12 },  -- 15 minutes a tick
    { "27 June, afternoon",           hours = 6,   ticks = 6 },   -- an hour
    { "The night to 28 June",         hours = 15,  ticks = 3 },   -- 5 hours
    { "28 and 29 June",               days = 2,    ticks = 4 },   -- 12 hours
    { "30 June to 5 July",            days = 5,    ticks = 5 },   -- a day
    { "July 2017",                    days = 30,   ticks = 15 },  -- 2 days
    { "August 2017 to February 2018", months = 7,  ticks = 14 },  -- 15 days
    { "Spring 2018",                  months = 4,  ticks = 8 },   -- 15 days
    { "2018 to 2024",                 months = 68, ticks = 34 },  -- 2 months
  },

  forms = {
    class50  = { minutes = 50, decisions = { "first_orders", "shutdown", "capitals", "attribution" } },
    class75  = { minutes = 75, decisions = { "first_orders", "shutdown", "night_lead", "capitals", "attribution", "insurance" } },
    half_day = { minutes = 225, decisions = "all" },
    cover    = { minutes = 225, decisions = "all", name = "Half a day, masked", cover = true },
  },

  -- For audiences who know the case: states, cities and the nickname of the earlier worm are invented, dates and the G7 stay.
  cover = {
    title  = "The Tax Update",
    stake  = "A program that every firm needs for its taxes sends out something else. Who must act, and on what knowledge?",
    brief  = [[A Tuesday late in June, the eve of a public holiday in Valdara. Within minutes screens in banks, ministries and
shops go black and ask for 300 dollars in bitcoin. By noon a shipping group, a drug maker and a parcel firm have lost
networks on four continents.

Valdara belongs to no alliance; in its east it has been at war for three years, and it holds its neighbour Karsia to be behind
that. You sit where the choices fall: in Merin, its capital, in the capitals of the G7, at the head of a shipping group, at the
desk of an e-mail host, in a newsroom. The first hours ask what to switch off and what to say. The days that follow ask whether
this is crime, sabotage or war. The years that follow ask who pays.

Nobody has the whole picture. Some of what reaches you is wrong.]],
    notice = "Mentions a killing by car bomb, disturbed hospitals and fear of radiation. It follows a real case under invented names, which the debrief tells. People appear by office only. Karsia denies the act that others attribute to it.",
    place  = "Merin",
    names  = {
      Ukraine = "Valdara", Ukrainian = "Valdaran", Kyiv = "Merin", Odesa = "Port Varn", Kharkiv = "Tolm", Dnipro = "Osker",
      Chernobyl = "the closed plant", Russia = "Karsia", Russian = "Karsian", Moscow = "Tymsk", Minsk = "Grell",
      ["United Kingdom"] = "Westmark", ["the United Kingdom"] = "Westmark", ["The United Kingdom"] = "Westmark", London = "Estham",
      ["United States"] = "Columbra", ["the United States"] = "Columbra", ["The United States"] = "Columbra",
      American = "Columbran", Washington = "Marlow", ["New York"] = "Harbour City", Newark = "Elmport",
      ["New Jersey"] = "Eastshire", Pennsylvania = "Millshire", ["Los Angeles"] = "San Medro", California = "the far coast",
      Denmark = "Norholm", Copenhagen = "Skarhavn", Canada = "Lorandia", Toronto = "Lakemouth", Australia = "Pelaria",
      ["New Zealand"] = "Tuamar", Japan = "Iwara", Germany = "Alemar", Berlin = "Brandau", France = "Corlay", Paris = "Orvane",
      Italy = "Tessara", ["European Union"] = "Continental Union", European = "continental", ["in Europe"] = "on the continent",
      Brussels = "Corvin", Rotterdam = "Maarhaven", Amsterdam = "Dornhaven", Tallinn = "Varnos", Ghana = "Oromba",
      Accra = "Kembe", ["a Brazilian"] = "a foreign", WannaCry = "Mayfly", NotPetya = "The Tax Update",
    },
    countries = { UA = "XA", RU = "XB", DK = "XC", GB = "XD", US = "XE", CA = "XF", AU = "XG", NZ = "XH", DE = "XI", FR = "XJ",
                  IT = "XK", JP = "XL", NL = "XM" },
  },
}

include "world.lua"

-- Roles ----------------------------------------------------------------------------------------------------------------

role "cert" {
  name     = "National response team, Kyiv",
  acts_for = "ukraine",
  goal     = "Understand it, contain it, and be believed tomorrow.",
  knows    = "In May a smaller outbreak came through the same tax program. Your note on it is still awaiting a signature.",
  fears    = "That a wrong instruction does more harm than the attack, and carries your name.",
  power    = "Yours is the one channel that every bank and ministry reads. You may demand that any claim made in the room be marked known, likely or guessed.",
  watches  = { "LUCCA-2", "LUCCA-7", "DIG-3" },
}

role "police" {
  name     = "Cyber police and prosecutors, Kyiv",
  acts_for = "ukraine",
  goal     = "Bring a case that stands up in court, and stop the next blow.",
  knows    = "Two foreign laboratories already suspect the update route. Neither will say so in writing yet.",
  fears    = "Seizing the wrong thing on camera, or the right thing a day late.",
  power    = "You hold the warrants. What you seize nobody else can use.",
  watches  = { "LUCCA-4", "LUCCA-5", "LUCCA-9", "ISE-5" },
}

role "shipping_chief" {
  name     = "Chief executive, a shipping group",
  acts_for = "shipping_group",
  goal     = "Keep ships turning and customers with you until systems return.",
  knows    = "The hardening plan was approved and paid for. It was not in anybody's bonus, and it has not begun.",
  fears    = "Learning that the backups sat on the same network.",
  power    = "You can switch off one container in six in world trade, and you choose how much the world hears about it.",
  watches  = { "DIG-2", "DIG-3", "ISE-11" },
}

role "mail_host" {
  name     = "Duty manager, an e-mail host",
  acts_for = "mail_firm",
  goal     = "Protect customers without becoming anybody's accomplice or anybody's policeman.",
  knows    = "The account is three days old and was paid for in cash by post. You hold no name.",
  fears    = "That a hospital pays, writes, and finds the mailbox dead by your hand.",
  power    = "One click of yours closes the only way in which victims and authors can talk.",
  watches  = { "CHA-2", "ISE-5", "ISE-11" },
}

role "newsroom" {
  name     = "Editor, an international broadcaster",
  acts_for = "broadcaster",
  goal     = "Be first with what is true, and say plainly what is not yet known.",
  knows    = "An engineer has given you a scan of the vendor's servers. They have not been patched for years.",
  fears    = "Starting a stampede out of Kyiv with one line of text.",
  power    = "You choose tonight's lead. Once in the exercise you may put a question to any role, which must answer aloud.",
  watches  = { "ISE-11", "DIG-3" },
}

role "pm_office" {
  name     = "Prime minister's office, a G7 state",
  acts_for = "uk",
  goal     = "Show that allies stand together without promising what you would not do.",
  knows    = "Your own companies ask for the same twenty responders whom Kyiv is asking for.",
  fears    = "That a word used for effect becomes a commitment, or a clause in a contract.",
  power    = "You set the government's line, and whether the alliance's council meets.",
  watches  = { "LUCCA-1", "LUCCA-2", "LUCCA-8", "ISE-12" },
}

role "intelligence" {
  name     = "Intelligence service, a G7 state",
  acts_for = "usa",
  goal     = "Keep sources and standing intact, and partners willing to share.",
  knows    = "The engine of this worm was yours until somebody took it. You told the software's maker early this year; you told the public nothing.",
  fears    = "Questions about what else was taken.",
  power    = "You alone can confirm where the tool came from.",
  watches  = { "LUCCA-9", "LUCCA-10", "LUCCA-1" },
}

role "foreign_ministry" {
  name     = "Foreign ministry, a G7 state",
  acts_for = "uk",
  goal     = "Make clear what is out of bounds, with as many flags behind you as possible.",
  knows    = "Two partners will sign nothing before their own elections are over and their own services agree.",
  fears    = "Standing alone at the lectern with evidence that you may not show.",
  power    = "You speak for the state, and you call the joint statement and the sanctions list.",
  watches  = { "LUCCA-2", "ISE-2", "ISE-3", "CHA-5" },
}

role "finance_ministry" {
  name     = "Finance ministry and insurance regulator, a G7 state",
  acts_for = "uk",
  goal     = "Keep cover available, contracts readable, and the public purse shut where it can be.",
  knows    = "Most property policies in force never mention computers, and most exclude war.",
  fears    = "That one adjective in a foreign policy statement is worth a billion in court.",
  power    = "You license the market, and could stand behind it with public money.",
  watches  = { "DIG-2", "DIG-5", "ISE-12" },
}

-- Objectives -----------------------------------------------------------------------------------------------------------

objective "contain"  { text = "Contain the damage and keep essential services going while the cause is unknown." }
objective "truth"    { text = "Say what is known, how surely it is known, and to whom it is owed." }
objective "partners" { text = "Move warnings and evidence between states and firms soon enough to matter." }
objective "answer"   { text = "Choose the answer to a state's act from evidence, law and likely effect." }
objective "bill"     { text = "Settle who pays, and what must change before the next one." }

-- Indicators: the outcome ledger ---------------------------------------------------------------------------------------

indicator "services" {
  name = "Services", good = "high",
  about = "What the modelled organisations still do for those who need them, weighted by how many need them.",
  measures = "service", of = "all",
}

indicator "clarity" {
  name = "Clarity", start = 14, good = "high",
  about = "How far what is said in public rests on evidence that others can weigh.",
  moves = {
    { with = services, below = 55, hourly = -0.006, limit = 5, because = "the systems that would show what happens are down" },
  },
}

indicator "escalation" {
  name = "Escalation", start = 22, good = "low",
  about = "How near the states concerned stand to answering one another in kind.",
  moves = {
    { with = escalation, above = 25, hourly = -0.000005, limit = 25, because = "other matters take over" },
  },
}

indicator "cohesion" {
  name = "Cohesion", start = 56, good = "high",
  about = "How far the G7 and its partners act and speak as one.",
  moves = {
    { with = escalation, above = 50, hourly = -0.0004, limit = 30, because = "partners fear being drawn in" },
  },
}

indicator "trust" {
  name = "Public trust", start = 60, good = "high",
  about = "Whether people in the countries hit believe what governments and firms tell them.",
  moves = {
    { with = services, below = 85, hourly = -0.003, limit = 25, because = "cash, parcels and clinics fail people" },
    { with = trust, below = 55, hourly = 0.00001, limit = 55, because = "time passes" },
  },
}

indicator "cost" {
  name = "Cost", start = 0, good = "low",
  about = "Losses and spending so far. 50 stands for roughly ten billion dollars, the estimate that one government gave.",
  moves = {
    { with = services, below = 95, hourly = 0.0036, limit = 95, because = "business and public service lost" },
    { with = lost_total "wiper", above = 100, per = 10000, hourly = 0.0012, limit = 95, because = "machines to replace" },
  },
}

-- Services return to 100 in the end whatever one does; what people went without on the way does not come back.
indicator "lost" {
  name = "Service lost", start = 0, good = "low",
  about = "What people and firms had to go without so far, weighted like Services. Twenty points stand for a day without any of it.",
  moves = {
    { with = services, below = 100, hourly = 0.00833, because = "organisations cannot serve those who need them" },
  },
}

include "decisions.lua"
include "injects.lua"

-- Endings: the first that holds; the first two may come early ----------------------------------------------------------

ending "brink" {
  name = "To the brink",
  from_turn = 4, when = escalation:above(60),
  text = [[Words have outrun evidence. Reservists are called up on one side, networks are prepared on the other, and the
companies that were hit wait behind both. What the machines did is now a footnote to what the capitals say.]],
}

ending "unbelieved" {
  name = "Nobody believes the briefing",
  from_turn = 4, when = trust:below(18),
  text = [[Too much was said too soon, or too little too late. People withdraw cash, ignore instructions and share rumours.
Whatever comes next, no official voice can steer it.]],
}

ending "each_alone" {
  name = "Each for itself",
  when = cohesion:below(38),
  text = [[Partners no longer share samples, drafts or blame. Each capital answers its own companies and its own press. The
next campaign need only pick one of them.]],
}

ending "shared_answer" {
  name = "A shared answer",
  when = all { flag "coalition_spoke", any { flag "joint_cost", flag "eu_listing" } },
  text = [[Several governments named the act on one day and partners later put a price on it together. It took years, it
restored no machine, and whether it deters is still argued. But there is now a way to do it again.]],
}

ending "lone_voice" {
  name = "One voice",
  when = any { flag "thin_statement", all { flag "named_alone", no(flag "coalition_spoke") } },
  text = [[One capital spoke and too few joined it. The government accused calls that proof of a quarrel rather than of a
fact, and the firms that were hit read both statements into their contracts.]],
}

ending "named_and_noted" {
  name = "Named, and noted",
  when = any { flag "coalition_spoke", flag "partial_statement" },
  text = [[The act has a public author. The price was set country by country: sanctions here, an indictment there, silence
elsewhere. Lawyers quote the statement more often than diplomats do.]],
}

ending "quiet_end" {
  name = "A quiet end",
  when = escalation:below(22),
  text = [[No group of governments said who did it, and nobody answered in kind. Tempers cooled and trade went on. Whoever gave
the order may read the calm as consent. Whoever was hit may read it as advice to buy better locks.]],
}

ending "laboratories" {
  name = "The laboratories' verdict",
  when = clarity:above(50),
  text = [[How it was done is known in such detail that few doubt who did it. No group of governments has said so. The best account
was written by firms and reporters, and it binds nobody.]],
}

ending "open_file" {
  name = "An open file",
  text = [[A few laboratories know how it was done; in public there are five versions. No group of governments has said who did it.
Courts and insurers settle the rest, one contract at a time, and the file stays open.]],
}

include "aftermath.lua"
include "figures.lua"
