-- WannaCry, 12 May 2017, and the months before and the years after.
-- This file holds the frame: turns, forms, roles, objectives, indicators, counters and endings. The rest stands beside it:
--   world.lua      parties, sites, links, the worm, the rumour, proposals, and what happens without anybody's choice
--   decisions.lua  thirteen decisions: the ten of the record's turning points and three of firms and the press
--   injects.lua    what reaches the players
--   aftermath.lua  facts with sources, questions for the debrief, prompts for the facilitator
--   figures.lua    documented figures that the model is held against

scenario "wannacry" {
  title  = "WannaCry",
  stake  = "A stolen exploit becomes a worm and locks hospitals. Who should have spoken in March, and who decides on Friday?",
  brief  = [[January 2017. A powerful tool for breaking into computers has been stolen from an intelligence service. A patch
will be ready by March. Nobody has been attacked with it yet.

You sit where the choices fell: in the service that lost the tool, in a health ministry, with a hospital's chief executive and
the director of a national incident, in the security office of a telecom operator, at the maker of the software, beside a
researcher at home with a sample, in a newsroom, in a cyber centre and in the ministries that have to answer.

First comes the quiet part, in which almost everything is settled. Then one Friday in May, by the hour. Then two years of the
question who pays, and what naming a state is good for.

Nobody has the whole picture. Some of what reaches you is wrong.]],
  starts = "2017-01-10 09:00",
  place  = { name = "London", offset = 1 },
  notice = "Mentions patients turned away, delayed cancer care and the harassment of a private person. People appear by office only. North Korea denies the act that others attribute to it.",

  turns = {
    { "January to March 2017",         days = 63,    ticks = 21 },  -- 3 days a tick
    { "14 March to 12 May",            days = 59,    ticks = 20 },  -- about 3 days
    { "12 May, morning",               hours = 2,    ticks = 6 },   -- 20 minutes
    { "12 May, midday",                hours = 2,    ticks = 6 },
    { "12 May, afternoon",             hours = 5,    ticks = 15 },
    { "The night to 13 May",           hours = 18,   ticks = 6 },   -- 3 hours
    { "The weekend",                   hours = 42,   ticks = 7 },   -- 6 hours
    { "15 to 27 May",                  days = 12,    ticks = 12 },  -- a day
    { "Summer and autumn 2017",        days = 210,   ticks = 30 },  -- a week
    { "2018 to 2020",                  months = 32,  ticks = 32 },  -- a month
  },

  forms = {
    class50  = { minutes = 50, decisions = { "exploit", "hospital", "keep_switch", "attribution" } },
    class75  = { minutes = 75, decisions = { "patching", "hospital", "who_speaks", "the_address", "keep_switch", "attribution" } },
    half_day = { minutes = 225, decisions = "all" },
    cover    = { minutes = 225, decisions = "all", name = "Half a day, masked", cover = true },
  },

  -- For audiences who know the case: states, cities and products are invented (the same as in the masked NotPetya); dates and the
  -- G7 stay.
  cover = {
    title  = "Red Windows",
    notice = "Mentions patients turned away, delayed cancer care and the harassment of a private person. It follows a real case under invented names, which the debrief tells. People appear by office only. Sorvan denies the act that others attribute to it.",
    place  = "Estham",
    names  = {
      ["United Kingdom"] = "Westmark", England = "Aldmark", English = "Aldmark", London = "Estham", Yorkshire = "Kelder",
      Midlands = "the middle shires", Scotland = "Brenmark", ["National Health Service"] = "Public Health Service",
      ["United States"] = "Columbra", Washington = "Marlow", Memphis = "Millport", ["Las Vegas"] = "Sunwell",
      ["the Americas"] = "the western continents", ["The Americas"] = "The western continents",
      ["North Korea"] = "Sorvan", ["North Korean"] = "Sorvanian", Pyongyang = "Haldan", Russia = "Karsia", Russians = "Karsians",
      Moscow = "Tymsk", Ukraine = "Valdara", Spain = "Calverra", Spanish = "Calverran", Madrid = "Torrel", France = "Corlay",
      Germany = "Alemar", Bari = "Sanvero", Taormina = "Montalva", ["European Union"] = "Continental Union",
      ["Europe has"] = "The Union has", ["western Europe"] = "the western continent", Canada = "Lorandia",
      Australia = "Pelaria", ["New Zealand"] = "Tuamar", Japan = "Iwara", Tokyo = "Shiomi", China = "Jhera", Chinese = "Jheran",
      India = "Padmira", Jakarta = "Selaya", Asia = "the east", ["south-east Asia"] = "the southern islands",
      Windows = "the usual system", ["MS17-010"] = "310",
    },
    countries = { GB = "XD", US = "XE", RU = "XB", CA = "XF", AU = "XG", NZ = "XH", DE = "XI", FR = "XJ", JP = "XL", ES = "XN", CN = "XO",
                  IN = "XP", ID = "XQ", TW = "XR", BR = "XS" },
  },
}

include "world.lua"

-- Roles ----------------------------------------------------------------------------------------------------------------

role "intelligence" {
  name     = "Intelligence service of an ally",
  acts_for = "usa",
  goal     = "Limit the harm of a theft without giving up what the rest of the store is for.",
  knows    = "The tool works against almost every office computer in the world. You used it for years, and you know which one it is.",
  fears    = "Having to say in public what was taken, and for how long you kept it.",
  power    = "Until the patch is out you alone know how loud the alarm ought to be. Later you alone can confirm where the code came from.",
  watches  = { "LUCCA-9", "LUCCA-10", "LUCCA-1" },
}

role "health_ministry" {
  name     = "Health ministry, London",
  acts_for = "uk",
  goal     = "Keep patients safe, and spend what you have where it saves most.",
  knows    = "Trusts were told in 2014 to plan their way off the old systems. You have no list of who did.",
  fears    = "A warning letter of yours, read aloud in a committee room.",
  power    = "You hold the money and may give orders to trusts; by custom you give advice.",
  watches  = { "LUCCA-7", "DIG-5", "ISE-6" },
}

role "operator" {
  name     = "Head of security, a Spanish telecom operator",
  acts_for = "spanish_operator",
  goal     = "Save the network that half the country talks over, office screens second.",
  knows    = "The patch was tested for six weeks because an old billing program broke on it. It is installed on a third of the machines.",
  fears    = "That a customer is infected over a link of yours.",
  power    = "You can switch off a headquarters by loudspeaker, and what you publish in the first hour others will copy.",
  watches  = { "DIG-1", "DIG-3", "ISE-11" },
}

role "trust_chief" {
  name     = "Chief executive, a hospital trust",
  acts_for = "uk",
  goal     = "Keep tonight's patients safe with whatever still works.",
  knows    = "Your scanner runs an old system that its maker forbids you to patch. The paper forms were last printed three years ago.",
  fears    = "That disconnecting kills somebody whom the worm would not have touched.",
  power    = "Nobody can order your plugs in or out. In this room you stand for the trusts that look to one another today.",
  watches  = { "LUCCA-7", "LUCCA-5", "DIG-1" },
}

role "incident_director" {
  name     = "Incident director, National Health Service in England",
  acts_for = "uk",
  goal     = "Have one picture, one plan and one voice before the evening surgery lists.",
  knows    = "There is a plan for a cyber incident. It was never rehearsed with a single hospital.",
  fears    = "Ringing a hospital and finding that its telephones hang on the network that is down.",
  power    = "You may declare a major incident, and once in the exercise you may ask any role for a number, which it must give with its source.",
  watches  = { "LUCCA-7", "CHA-4", "DIG-3" },
}

role "researcher" {
  name     = "A private researcher and his employer",
  acts_for = "research_firm",
  goal     = "Understand the thing, and do no harm while you do.",
  knows    = "You register odd addresses found in malware as a matter of routine, to count infections. You have done so a thousand times.",
  fears    = "That this one does something nobody expects, and that your name is on the receipt.",
  power    = "You can do in minutes what a government needs days for, and nobody can order you to do it or not to.",
  watches  = { "ISE-11", "DIG-3", "CHA-2" },
}

role "vendor" {
  name     = "Head of security response, a large software maker",
  acts_for = "software_maker",
  goal     = "Protect people who use your product, and not teach them that old versions last for ever.",
  knows    = "Fixes are still made for systems that you no longer support. They go to customers who pay extra.",
  fears    = "Being asked on Monday why it cost money on Thursday.",
  power    = "One update of yours reaches more machines than every government together.",
  watches  = { "DIG-2", "DIG-3", "ISE-11" },
}

role "cyber_centre" {
  name     = "National cyber centre and crime agency, London",
  acts_for = "uk",
  goal     = "Keep the country's networks standing, and find out who is behind what hits them.",
  knows    = "Your list of emergency contacts in hospitals is two years old. The people who watch this kind of traffic best do not work for you, and most have never met you.",
  fears    = "That what you advise at noon is wrong by four, and has been followed.",
  power    = "You can reach registrars, network operators and police forces abroad by telephone, and they will believe you.",
  watches  = { "CHA-2", "LUCCA-4", "ISE-5" },
}

role "newsroom" {
  name     = "Editor, a national newspaper",
  acts_for = "newspaper",
  goal     = "Have the story of the weekend, and be able to defend it on Monday.",
  knows    = "Readers send you what they find. By the time you have checked a name, a competitor has printed it.",
  fears    = "That the competitor prints first.",
  power    = "You decide what the country reads on Sunday. Once in the exercise you may put a question to any role, which must answer aloud.",
  watches  = { "ISE-10", "ISE-11" },
}

role "pm_office" {
  name     = "Prime minister's office and G7 sherpa, London",
  acts_for = "uk",
  goal     = "Come home from the summit with something that was not in last year's text.",
  knows    = "The country votes on 8 June. Every sentence about hospitals is a campaign sentence.",
  fears    = "Promising a hotline that nobody answers.",
  power    = "You hold the pen for one paragraph of the leaders' text.",
  watches  = { "LUCCA-1", "ISE-7", "DIG-4" },
}

role "foreign_ministry" {
  name     = "Foreign ministry, London",
  acts_for = "uk",
  goal     = "Say who did it when it can be said with others, and make it mean something.",
  knows    = "Partners in Asia weigh every word this year against missile tests.",
  fears    = "Being first, and being asked for the proof.",
  power    = "You speak for the state, and you call the joint statement.",
  watches  = { "LUCCA-2", "ISE-2", "CHA-5" },
}

role "justice" {
  name     = "Justice and treasury departments, Washington",
  acts_for = "usa",
  goal     = "Attach a cost to the act that its authors notice.",
  knows    = "You have followed one group from a film studio in 2014 to a central bank in 2016. It lives on what it steals, and it learns.",
  fears    = "A poster of a man who will never leave home, and no other result.",
  power    = "You can charge, list and freeze without asking anybody.",
  watches  = { "ISE-3", "ISE-6", "LUCCA-4" },
}

-- Objectives -----------------------------------------------------------------------------------------------------------

objective "warn"    { text = "Turn knowledge of a flaw into protection before somebody else turns it into a weapon." }
objective "care"    { text = "Keep care going while systems are cut off, and know what each cut costs patients." }
objective "outsider" { text = "Work with those outside government who hold what government needs." }
objective "truth"   { text = "Speak in time, with one voice, and say how sure each part of it is." }
objective "answer"  { text = "Choose an answer to an isolated state from evidence, law and likely effect." }

-- Indicators: the outcome ledger ---------------------------------------------------------------------------------------

indicator "care" {
  name = "Care in England", good = "high",
  about = "What hospitals, practices and ambulances still do for patients, weighted by how many need them.",
  measures = "service", of = "health_england",
}

indicator "care_lost" {
  name = "Care lost", start = 0, good = "low",
  about = "What hospitals, practices and ambulances have not done so far. 50 stands for three days at half strength.",
  moves = {
    { with = care, below = 99, hourly = 0.014, because = "patients are turned away" },
  },
}

indicator "disclosure" {
  name = "Disclosure", start = 24, good = "high",
  about = "How readily those who know of a flaw, a failure or a stop tell those who can act on it.",
  moves = {
    { with = disclosure, above = 40, hourly = -0.000008, limit = 40, because = "habits of secrecy return" },
  },
}

indicator "escalation" {
  name = "Escalation", start = 26, good = "low",
  about = "How near the states concerned stand to answering one another in kind, in a year of missile tests.",
  moves = {
    { with = escalation, above = 28, hourly = -0.000012, limit = 28, because = "other matters take over" },
  },
}

indicator "cohesion" {
  name = "Cohesion", start = 52, good = "high",
  about = "How far the G7 and its partners act and speak as one.",
  moves = {
    { with = escalation, above = 48, hourly = -0.0004, limit = 30, because = "partners fear being drawn in" },
  },
}

indicator "trust" {
  name = "Public trust", start = 58, good = "high",
  about = "Whether people believe what health service, government and firms tell them.",
  moves = {
    { with = care, below = 92, hourly = -0.006, limit = 25, because = "patients are turned away" },
    { with = trust, below = 52, hourly = 0.00001, limit = 52, because = "time passes" },
  },
}

indicator "cost" {
  name = "Cost", start = 0, good = "low",
  about = "Losses and spending so far, worldwide. 50 stands for roughly six billion dollars, the middle of an estimate.",
  moves = {
    { with = lost_total "worm", above = 1000, per = 10000, hourly = 0.014, limit = 95, because = "machines to replace and work not done" },
    { with = care, below = 95, hourly = 0.004, limit = 95, because = "care that must be made up for" },
  },
}

counter "trusts" {
  name = "English trusts affected", low = 0, high = 236,
  about = "Of 236. Affected means disrupted in any way: infected, or cut off as a precaution.",
}

counter "appointments" {
  name = "Appointments lost", low = 0,
  about = "An estimate of operations and appointments in England that did not take place.",
}

include "decisions.lua"
include "injects.lua"

-- Endings: the first that holds; the first two may come early ----------------------------------------------------------

ending "brink" {
  name = "Between two tests",
  from_turn = 8, when = escalation:above(58),
  text = [[A worm and a missile have become one crisis. Each side now reads every outage as preparation. The hospitals that
began it are a paragraph in a briefing about something else.]],
}

ending "unbelieved" {
  name = "Nobody believes the notice on the door",
  from_turn = 7, when = trust:below(21),
  text = [[Closed, said the notice; no risk to patients, said the minister; records for sale, said the telephone. By now
people ask their neighbours which hospital to go to, and no official voice can correct them.]],
}

ending "each_alone" {
  name = "Each for itself",
  when = cohesion:below(40),
  text = [[Partners learnt of one another's decisions from the newspapers once too often. Samples, drafts and warnings stay at
home. Whoever loses the next tool will lose it alone, and so will whoever it hits.]],
}

ending "shared_answer" {
  name = "A shared answer",
  when = all { flag "coalition_spoke", any { flag "joint_cost", flag "eu_listing" } },
  text = [[Several governments named the author on one day, and a price was later set together. The author was sanctioned already
and went on stealing. But the next victim knows whom to call, and in which order.]],
}

ending "lone_voice" {
  name = "One voice",
  when = any { flag "thin_statement", all { flag "named_alone", no(flag "coalition_spoke") } },
  text = [[One capital said who did it, and too few repeated it. The denial was shorter and travelled further. What the
statement did for hospitals is a question that nobody has put to a hospital.]],
}

ending "named_and_noted" {
  name = "Named, and noted",
  when = any { flag "coalition_spoke", flag "partial_statement" },
  text = [[The act has a public author, and a denial stands beside it. Asked what follows, an official conceded that few levers were
left to pull. The thefts grew.]],
}

ending "open_books" {
  name = "Open books",
  when = disclosure:above(56),
  text = [[No group of governments has said who did it. But who knew what, and when, lies in reports that anybody can read,
and the next flaw of this size will be announced as one. It is an answer to a different question.]],
}

ending "tills" {
  name = "The till, not the hand",
  when = any { flag "tills_watched", flag "front_listed", flag "charged" },
  text = [[The author was never named in company. Prosecutors and banks went their own way and followed the money instead,
some of it for longer than the thieves had expected.]],
}

ending "patched_over" {
  name = "Patched over",
  text = [[The machines were rebuilt, the inquiry reported, the names were left to laboratories. A few people know how much
depended on one address and one afternoon. It is nobody's task to remember it.]],
}

include "aftermath.lua"
include "figures.lua"
