-- The telecom attacks on Ukraine, February 2022 to June 2024, in three acts.
-- This file holds the frame: turns, forms, roles, objectives, indicators and endings. The rest stands beside it:
--   world.lua      parties, sites, links, the three threats, the rumour, proposals, and what happens without anybody's choice
--   decisions.lua  the fifteen decisions with their options and the record
--   injects.lua    what reaches the players
--   aftermath.lua  facts with sources, questions for the debrief, prompts for the facilitator
--   figures.lua    documented figures that the model is held against
-- Act one is turns 1 to 4 and the answer to it in turn 7; act two is turns 5 and 6; act three is turns 9 to 12. Each act is a form
-- of its own and has endings of its own.

scenario "ukraine-telecom" {
  title  = "Lines under Fire",
  stake  = "Three attacks on the networks of a country at war. Who stays connected, who is cut off, and who answers for it?",
  brief  = [[Thursday 24 February 2022, before dawn. An invasion begins, and satellite modems go dark from Kharkiv to the wind
farms of Germany. A month later an intruder sits in Ukraine's fixed-line network. In December 2023 the largest mobile operator
loses its core, and with it telephones, card terminals and the sirens of whole districts.

You sit where the choices fell: with the operators, in Kyiv's ministries and services, in a newsroom, in capitals that are not
at war. What is cut and what is kept? Who may be told? What does a state outside the war owe to one that is inside it?

This is an armed conflict. The law of war governs what the parties do to each other; the peacetime norms are counted for the
others.

Some of what reaches you is wrong.]],
  starts = "2022-02-24 03:00",
  place  = { name = "Kyiv", offset = 2 },
  conflict = true,
  notice = "Set in a war that has killed many people. Mentions missile raids, silent sirens, civilians who are not warned, and staff under occupation. Firms are fictional stand-ins and people appear by office only. Russia denies the acts that others attribute to it.",

  turns = {
    { "24 February 2022, before dawn",  hours = 3,  ticks = 12 },  -- 15 minutes a tick
    { "24 to 27 February",              days = 4,   ticks = 8 },   -- 12 hours
    { "28 February to 4 March",         days = 5,   ticks = 5 },   -- a day
    { "March 2022",                     days = 23,  ticks = 8 },   -- 69 hours
    { "28 March, morning",              hours = 6,  ticks = 6 },   -- an hour
    { "28 March, afternoon and night",  hours = 15, ticks = 15 },
    { "29 March to 10 May 2022",        days = 42,  ticks = 8 },   -- 126 hours
    { "May 2022 to December 2023",      days = 581, ticks = 10 },  -- 58 days
    { "12 December 2023, before dawn",  hours = 4,  ticks = 16 },  -- 15 minutes
    { "12 December, day and night",     hours = 24, ticks = 12 },  -- 2 hours
    { "13 to 20 December",              days = 8,   ticks = 48 },  -- 4 hours
    { "To summer 2024",                 days = 180, ticks = 12 },  -- 15 days
  },

  forms = {
    -- act one in one lesson; acts two and three with what lies between and after them in a double one
    class50   = { minutes = 50, to_turn = 4, decisions = { "modems", "links", "spillover", "registries", "volunteers" } },
    class75   = { minutes = 75, from_turn = 5, decisions = { "triage", "disclosure", "attribution", "duties", "core", "roaming", "aid", "accounts" } },
    half_day  = { minutes = 225, decisions = "all" },
    -- an act alone, with time to talk
    act_one   = { name = "Act one alone: the modems", minutes = 80, to_turn = 4, decisions = { "modems", "links", "spillover", "registries", "volunteers" } },
    act_two   = { name = "Act two alone: the fixed line", minutes = 50, from_turn = 5, to_turn = 6, decisions = { "triage", "disclosure", "triage_story" } },
    act_three = { name = "Act three alone: the mobile core", minutes = 80, from_turn = 9, decisions = { "core", "roaming", "claims", "aid", "accounts" } },
    cover     = { name = "Half a day, masked", minutes = 225, decisions = "all", cover = true },
  },

  -- For audiences who know the case: dates, numbers and the shape of it stay, every name goes. Facts and the record keep theirs.
  cover = {
    title = "Four in the Morning",
    brief = [[Thursday, before dawn. An invasion begins in Halvia, and satellite modems go dark from the eastern front to the wind
farms of a country at peace. A month later an intruder sits in Halvia's fixed-line network. At the end of next year the largest
mobile operator loses its core, and with it telephones, card terminals and the sirens of whole districts.

You sit where the choices fell: with the operators, in the ministries and services of Harn, in a newsroom, in capitals that
are not at war. What is cut and what is kept? Who may be told? What does a state outside the war owe to one that is inside it?

This is an armed conflict. The law of war governs what the parties do to each other; the peacetime norms are counted for the
others.

Some of what reaches you is wrong.]],
    notice = "Set in a war. Mentions missile raids, silent sirens, civilians who are not warned, and staff under occupation. Names are invented, what happens is not. The state that others hold responsible denies it.",
    place = "Harn",
    names = {
      Ukraine = "Halvia", Ukrainian = "Halvian", Kyiv = "Harn", Kharkiv = "Estmark", Lviv = "Westmark", Odesa = "Sudhaven",
      Sumy = "Norbeck", Boryspil = "Harnfield", Zhytomyr = "Middlebeck", Chernihiv = "Fennbeck", Dnipro = "Mell",
      hryvnias = "crowns",
      Russia = "Kordia", Russian = "Kordian", Moscow = "Kordia's capital",
      ["United Kingdom"] = "Albria", ["United States"] = "Columbra", American = "Columbran", Canada = "Northmere", Montreal = "Northmere",
      Germany = "Lindland", ["Saxony-Anhalt"] = "northern plain", France = "Arvane", Italy = "Solvia", Poland = "Bresnia",
      ["Rzeszów"] = "Brantow", Estonia = "Tarvia", Tallinn = "Tarvia", Australia = "Southmere", Japan = "Nishira",
      ["European Union, 27 states"] = "Continental Union", ["European Union"] = "Continental Union", Europe = "the continent", ["in Europe"] = "on the continent", ["central Europe"] = "the middle of the continent",
      ["the Union's twenty-seven"] = "the Continental Union's members", ["all twenty-seven"] = "all members",
      ["Twenty-six agree"] = "All but one agree", Brussels = "the Union's seat", ["Brussels desk"] = "Union desk", Luxembourg = "the Union's court town",
      ["London and Washington"] = "Albria and Columbra", Washington = "Columbra", Amsterdam = "Westhaven",
      ["The Hague"] = "Port Regent", Baltic = "Inner Sea", Ireland = "the western isles", ["Article five"] = "The alliance clause",
    },
    countries = {
      UA = "XA", GB = "XB", US = "XC", CA = "XD", DE = "XE", EE = "XF", AU = "XG", JP = "XH", IT = "XI", FR = "XJ", PL = "XK",
    },
  },
}

include "world.lua"

-- Roles ----------------------------------------------------------------------------------------------------------------

role "sat_operator" {
  name     = "Network director, a satellite operator",
  acts_for = "satellite_firm",
  goal     = "Keep the network alive, and keep governments and customers as customers.",
  knows    = "You bought this network last year. Under a transition contract its ground segment is still run by the firm that sold it.",
  fears    = "That a contract clause decides who may touch the controls while modems die.",
  power    = "You can silence any terminal in Europe, and yours are the only logs.",
  watches  = { "DIG-1", "DIG-3", "ISE-11" },
}

role "kyiv_digital" {
  name     = "Digital ministry and telecom regulator, Kyiv",
  acts_for = "ukraine",
  goal     = "Keep the country reachable, through the war and after it.",
  knows    = "Two of three mobile operators hang on the same power lines and the same few cables. None of them says so in public.",
  fears    = "A raid at night over a town that has not been told.",
  power    = "You may order operators to open, close or share their networks.",
  watches  = { "DIG-1", "ISE-9", "RRG-3" },
}

role "special_comms" {
  name     = "State communications service, Kyiv",
  acts_for = "ukraine",
  goal     = "Keep command, rescue and government connected, and say nothing that helps the other side aim.",
  knows    = "The army has other lines than the public believes, and fewer than you have told the ministry.",
  fears    = "That a list of who is kept connected becomes a list of targets.",
  power    = "In wartime your order on who is connected binds every operator.",
  watches  = { "ISE-1", "ISE-9", "DIG-2" },
}

role "security_service" {
  name     = "Security service, cyber department, Kyiv",
  acts_for = "ukraine",
  goal     = "Find who did it, hold the proof, and keep them from doing it again.",
  knows    = "You have seen this group's hand before. In the logs at hand you have so far only seen something like it.",
  fears    = "That the rebuild wipes the last trace.",
  power    = "You hold the criminal file, and can seal a server room.",
  watches  = { "ISE-5", "ISE-2", "CHA-4" },
}

role "fixed_operator" {
  name     = "Director of information, fixed-line operator",
  acts_for = "fixed_firm",
  goal     = "Get people back online, and keep your staff alive on both sides of the front.",
  knows    = "The account that was used belongs to a colleague whose town was occupied this month. Nobody has reached him since.",
  fears    = "Publishing one detail too many about a man who cannot leave.",
  power    = "You decide what the public learns of the way in.",
  watches  = { "DIG-3", "ISE-10", "ISE-5" },
}

role "mobile_chief" {
  name     = "Chief executive, largest mobile operator",
  acts_for = "mobile_firm",
  goal     = "Save enough of the network to rebuild it, and be the first to say so.",
  knows    = "A test last spring found administrator accounts that nobody could explain. The report asked for a follow-up.",
  fears    = "That the parent company's lawyers write the first statement.",
  power    = "With one order you can take half the country off the air.",
  watches  = { "DIG-1", "DIG-2", "ISE-11" },
}

role "newsroom" {
  name     = "Editor, a Ukrainian broadcaster",
  acts_for = "broadcaster",
  goal     = "Tell people what they need tonight, without telling the artillery.",
  knows    = "A technician has sent you the order in which subscribers are being switched off.",
  fears    = "Being right, and being the reason that a hospital is found.",
  power    = "You choose what is published and when. Once in the exercise you may put a question to any role, which must answer aloud.",
  watches  = { "ISE-11", "DIG-3" },
}

role "cyber_agency" {
  name     = "National cyber agency, a G7 state outside the war",
  acts_for = "germany",
  goal     = "Protect your own networks, and share a warning before it is stale.",
  knows    = "Three other operators of energy plants use modems of the same make, and have not noticed anything yet.",
  fears    = "That an alert reads as panic, or as the first step into somebody else's war.",
  power    = "Your warnings reach every operator of critical networks in the country.",
  watches  = { "LUCCA-7", "LUCCA-2", "LEAD-2" },
}

role "g7_digital" {
  name     = "Digital ministry, a G7 state",
  acts_for = "canada",
  goal     = "Help Ukraine without breaking what the internet rests on.",
  knows    = "Your own cables and domains could be the subject of the next such request.",
  fears    = "A precedent that outlives the war.",
  power    = "You speak for your state wherever the internet is governed.",
  watches  = { "DIG-6", "ISE-9", "LUCCA-8" },
}

role "interior_ministry" {
  name     = "Interior ministry, a G7 state",
  acts_for = "uk",
  goal     = "Keep the law at home, and your citizens out of a war they cannot see.",
  knows    = "At least forty volunteers in your country have taken part. Two work for a hospital trust, from its network.",
  fears    = "A citizen who switches off something that somebody needed.",
  power    = "Police and prosecutors look to you for the line.",
  watches  = { "LUCCA-3", "LUCCA-6", "ISE-12" },
}

role "foreign_ministry" {
  name     = "Foreign ministry, a G7 state",
  acts_for = "uk",
  goal     = "Say what is out of bounds with as many flags as possible, and turn promises into deliveries.",
  knows    = "One capital will not sign before its own service has seen raw logs. The operator has not agreed to show them.",
  fears    = "A statement that is followed by nothing.",
  power    = "You call the joint statement, the aid and the sanctions list.",
  watches  = { "ISE-2", "LUCCA-2", "LEAD-1", "LEAD-3" },
}

-- Objectives -----------------------------------------------------------------------------------------------------------

objective "connect" { text = "Decide who stays connected when not everybody can, and be able to explain it." }
objective "truth"   { text = "Say what is known, how surely it is known, and to whom it is owed, while the other side listens." }
objective "outside" { text = "Tell apart what parties to the war owe each other and what states outside it owe." }
objective "answer"  { text = "Choose an answer to a belligerent's act from evidence, law and likely effect." }
objective "aid"     { text = "Turn help and lessons into something that is there before the next attack." }

-- Indicators: the outcome ledger ---------------------------------------------------------------------------------------

indicator "services" {
  name = "Services", good = "high",
  about = "What the networks, and all that hangs on them, still do for those who need them, weighted by how many need them.",
  measures = "service", of = "all",
}

indicator "clarity" {
  name = "Clarity", start = 20, good = "high",
  about = "How far what is said in public rests on evidence that others can weigh.",
  moves = {
    { with = clarity, above = 40, hourly = -0.00003, limit = 40, because = "files close and people move on" },
  },
}

indicator "escalation" {
  name = "Escalation", start = 34, good = "low",
  about = "How near states outside the war stand to being drawn into it.",
  moves = {
    { with = escalation, above = 30, hourly = -0.00002, limit = 30, because = "other matters take over" },
  },
}

indicator "cohesion" {
  name = "Cohesion", start = 60, good = "high",
  about = "How far the G7 and its partners act and speak as one.",
  moves = {
    { with = cohesion, above = 58, hourly = -0.00002, limit = 58, because = "attention moves elsewhere" },
    { with = escalation, above = 50, hourly = -0.0003, limit = 30, because = "partners fear being drawn in" },
  },
}

indicator "trust" {
  name = "Public trust", start = 58, good = "high",
  about = "Whether people in Ukraine and in the countries touched believe what operators and governments tell them.",
  moves = {
    { with = services, below = 88, hourly = -0.0045, limit = 20, because = "telephones, cards and sirens fail people" },
    { with = trust, below = 54, hourly = 0.00002, limit = 54, because = "networks are mended and time passes" },
  },
}

indicator "cost" {
  name = "Cost", start = 0, good = "low",
  about = "Losses and spending so far. 10 stands for roughly fifty million dollars.",
  moves = {
    { with = services, below = 96, hourly = 0.0025, limit = 95, because = "business and public service lost" },
    { with = lost_total "modem_wipe", above = 100, per = 10000, hourly = 0.0012, limit = 95, because = "modems to replace" },
  },
}

indicator "cut_off" {
  name = "Time cut off", start = 0, good = "low",
  about = "What people and services have gone without so far, as hours times share; nothing gives it back.",
  moves = {
    { with = services, below = 97, hourly = 0.006, limit = 100, because = "lines, cards and sirens are missed" },
  },
}

counter "named_after" {
  name = "Days to a joint naming", start = 0, low = 0, high = 900,
  about = "Days from the first attack to a public naming with partners; 0 while there is none.",
}

include "decisions.lua"
include "injects.lua"

-- Endings: the first that holds --------------------------------------------------------------------------------------
-- Three sets: for the whole story, and for each act that is played alone. The first two may come early and in every form.

local whole = { "half_day", "class75", "cover" }
local first = { "class50", "act_one" }

ending "drawn_in" {
  name = "Drawn in",
  from_turn = 4, when = escalation:above(56),
  text = [[States that were outside the war now argue about how far outside they are. A cable fails in the Baltic, a registry
stops answering, and each is read as a reply to something. The operators whose networks began it are no longer asked.]],
}

ending "unheard" {
  name = "Nobody listens",
  from_turn = 5, when = trust:below(21.5),
  text = [[Too much was promised and too many warnings came late. People ask a neighbour or a channel without a name before they ask
an official. The next warning will be true, and it will be read as one more statement.]],
}

-- act one, which ends on 28 March 2022

ending "neighbours_apart" {
  name = "Neighbours apart", forms = first,
  when = cohesion:below(57),
  text = [[A month into the war each capital has its own account of the modems, and its own reason not to share it. Replacements are
sent by those who have some. The next call for help from Kyiv goes to a list of companies.]],
}

ending "one_owner" {
  name = "A sky with one owner", forms = first,
  when = flag "one_provider",
  text = [[Grey dishes stand on hospital roofs and behind the front, and they work. What they may be used for is decided in an office
in another country, which has said so politely and in writing. Nobody in Kyiv has had the time to read it.]],
}

ending "plain_words" {
  name = "Said plainly", forms = first,
  when = clarity:above(26),
  text = [[Most modems are still dark, but those who own one know why, and what to do about the next. Reporters have stopped asking
whether it was sabotage and begun to ask whose. That has no answer yet that a government would sign.]],
}

ending "gaps_remain" {
  name = "Gaps that remain", forms = first,
  text = [[Modems arrive by the pallet and are fitted by the dozen. Where the line is missing, drivers carry paper. Those who have to
plan count cables now, and there is one network that more of them hang on than anybody had written down.]],
}

-- act two, which ends in the night of 28 March 2022

ending "list_abroad" {
  name = "The list is out", forms = "act_two",
  when = chose("triage_story", "whole_list"),
  text = [[The lines are coming back, and the order in which they were cut is on every screen. Some addresses have been painted over
on the copies that circulate now. The service has begun to move what can be moved.]],
}

ending "slow_return" {
  name = "Still waiting at three", forms = "act_two",
  when = service "fix_centre":below(0.7),
  text = [[It is three in the morning, and more than a quarter of the lines have not come back. In the racks engineers copy passwords by
hand. Whoever was in there has gone quiet, which the engineers do not take for good news.]],
}

ending "one_colleague" {
  name = "One colleague", forms = "act_two",
  when = chose("disclosure", "full_account"),
  text = [[By morning every operator in the country has closed the log-ins of staff behind the front. The way in is public, and so is
the town. His wife has not called again, and her number does not answer.]],
}

ending "taken_at_its_word" {
  name = "Taken at its word", forms = "act_two",
  when = trust:above(61),
  text = [[By morning most people can call again, and most of them believe what they were told in the evening. It was short and it
was kept. What is known beyond it is known to a dozen people, and they have agreed to meet on Thursday.]],
}

ending "few_words" {
  name = "Back, with few words", forms = "act_two",
  text = [[By morning most people can call again, and few can say what happened. Three versions are in the papers. Those who could tell
them apart are asleep on their desks.]],
}

-- act three, which ends in the summer of 2024

ending "founded_anew" {
  name = "Founded anew", forms = "act_three",
  when = flag "core_lost",
  text = [[It took until spring before nobody apologised for the network any more. The engineers speak of the old operator as of a
building that has been pulled down. What it had promised to whom is now being found out, contract by contract.]],
}

ending "two_in_three" {
  name = "On the second telephone", forms = "act_three",
  when = cut_off:above(22),
  text = [[By summer every second family keeps a card of another operator in a drawer. The three firms have learnt what each can carry,
on the days on which it could not. Districts have a list of bells and of who rings them.]],
}

ending "desk_and_budget" {
  name = "A desk and a budget", forms = "act_three",
  when = flag "mechanism",
  text = [[Crates arrive under a number now, not under a minister's name. The partners quarrel about invoices, as people do who mean to
stay. Who gave the order of December is written in a file that several states have read.]],
}

ending "read_aloud" {
  name = "Read aloud", forms = "act_three",
  when = clarity:above(42),
  text = [[How the core was lost is told in two reports that agree on the hours and differ on the reasons. Students read them in
places where nobody has heard a siren. Kyiv's engineers are invited everywhere, and cannot leave.]],
}

ending "each_his_own" {
  name = "Each with its own file", forms = "act_three",
  text = [[The network is up and the winter is over. Kyiv has a case, the operator has an insurer, and each partner has sent something. None
of them knows the whole of it, and the office that would has not been founded.]],
}

-- the whole story

ending "each_alone" {
  name = "Each for itself", forms = whole,
  when = cohesion:below(42),
  text = [[Partners send boxes and keep their findings. Statements appear one by one, and cancel each other. Kyiv has learnt to
ask companies first and governments second.]],
}

ending "standing" {
  name = "A standing arrangement", forms = whole,
  when = all { flag "coalition_spoke", flag "mechanism" },
  text = [[The first attack has a public author, and there is an office with a telephone and a budget for the next one. Neither has
stopped the missiles, and nobody has been tried. But when a core falls again, somebody knows whom to call by name.]],
}

ending "names_no_desk" {
  name = "Named, and left at that", forms = whole,
  when = all { flag "coalition_spoke", no(flag "core_lost") },
  text = [[Many states named the author in May 2022. Help since then has come in parcels, from whoever happened to be awake. The
statement is quoted in every lecture on the subject; the spare parts are not.]],
}

ending "dark_winter" {
  name = "A dark winter", forms = whole,
  when = flag "core_lost",
  text = [[Half the country changed its telephone number that winter, or went without. What the operator had been is
known from the exhibits of two inquiries. The sirens were rewired first, by people who had been told for years that it could wait.]],
}

ending "help_without_name" {
  name = "Help without a name", forms = whole,
  when = flag "mechanism",
  text = [[Partners pay, send and train, and have agreed not to agree in public on whom against. It works. Whoever gave the
orders may take the silence as part of the price.]],
}

ending "learned_locally" {
  name = "Learnt at home", forms = whole,
  when = clarity:above(38),
  text = [[How it was done, three times, is set out in reports that anyone may read, most of them written in Kyiv. No coalition
stands behind them, and no fund. Engineers in other countries have read them closely.]],
}

ending "lines_restored" {
  name = "Lines restored",
  text = [[The modems are new, the fixed line holds, the mobile core is rebuilt on other machines. Who did it is known to those who
need no proof. What would be different next time depends on who is still in the post.]],
}

include "aftermath.lua"
include "figures.lua"
