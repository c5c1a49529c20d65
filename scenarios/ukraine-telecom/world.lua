-- Who is concerned, what can break, and how it breaks.

-- Parties --------------------------------------------------------------------------------------------------------------
-- evidence: how sure a party is of the author (0..1). It joins a proposal only from its threshold on. forensics closes that
-- share of what it does not know per hour, sharing that share of its distance to the best informed among those who share.
-- Ukraine fights in the armed conflict; the state accused of the attacks is no player. All others are outside it.

party "ukraine"   { name = "Ukraine",        kind = "state", country = "UA", evidence = 0.3,  threshold = 0.4,  lean = 25, forensics = 0.0008, belligerent = true }
party "uk"        { name = "United Kingdom", kind = "state", country = "GB", evidence = 0.22, threshold = 0.6,  lean = 14, forensics = 0.0008, sharing = 0.0001 }
party "usa"       { name = "United States",  kind = "state", country = "US", evidence = 0.26, threshold = 0.6,  lean = 10, forensics = 0.0008, sharing = 0.0001 }
party "canada"    { name = "Canada",         kind = "state", country = "CA", evidence = 0.12, threshold = 0.6,  lean = 10, forensics = 0.0002, sharing = 0.0006 }
party "eu"        { name = "European Union, 27 states", kind = "organisation", evidence = 0.1, threshold = 0.6, lean = -3, forensics = 0.0003, sharing = 0.0004 }
party "germany"   { name = "Germany",        kind = "state", country = "DE", evidence = 0.12, threshold = 0.6,  lean = -2, forensics = 0.0003, sharing = 0.0004 }
party "estonia"   { name = "Estonia",        kind = "state", country = "EE", evidence = 0.2,  threshold = 0.5,  lean = 16, forensics = 0.0004, sharing = 0.0005 }
party "australia" { name = "Australia",      kind = "state", country = "AU", evidence = 0.08, threshold = 0.6,  lean = 5,  forensics = 0.0001, sharing = 0.0006 }
party "japan"     { name = "Japan",          kind = "state", country = "JP", evidence = 0.06, threshold = 0.65, lean = -9, forensics = 0.0001, sharing = 0.0005 }

party "satellite_firm" { name = "A satellite operator",        kind = "firm", country = "US", forensics = 0 }
party "fixed_firm"     { name = "A fixed-line operator",       kind = "firm", country = "UA", forensics = 0 }
party "mobile_firm"    { name = "The largest mobile operator", kind = "firm", country = "UA", forensics = 0 }
party "broadcaster"    { name = "A broadcaster",               kind = "firm", country = "UA", forensics = 0 }

-- Sites ----------------------------------------------------------------------------------------------------------------
-- hosts: modems, servers, subscribers or stations, whatever the site is made of. Reported figures are the turbines and the
-- subscribers of the mobile operator as a sum; the rest is of the right order (see the facts). repair: an hour, once the
-- site has noticed. weight: how much the Services indicator counts it.

-- act one: the satellite network
site "sat_ground" { name = "Satellite network, ground segment", country = "IT", sector = "telecom", at = { 45.07, 7.69 }, hosts = 40, exposure = 1, detection = 1, repair = 1, weight = 2 }
site "fleet_ua" { name = "Satellite modems, Ukraine",        country = "UA", sector = "telecom", at = { 48.60, 30.60 }, hosts = 9000,  exposure = 1, detection = 1, repair = 2, weight = 14 }
site "fleet_de" { name = "Satellite modems, Germany",        country = "DE", sector = "telecom", at = { 52.10, 11.60 }, hosts = 13000, exposure = 0.8, detection = 1, repair = 8, weight = 7 }
site "fleet_fr" { name = "Satellite modems, France",         country = "FR", sector = "telecom", at = { 46.60, 2.40 },  hosts = 14000, exposure = 0.8, detection = 1, repair = 9, weight = 7 }
site "fleet_it" { name = "Satellite modems, Italy",          country = "IT", sector = "telecom", at = { 42.80, 12.80 }, hosts = 12000, exposure = 0.8, detection = 1, repair = 8, weight = 6 }
site "fleet_ce" { name = "Satellite modems, Poland and its neighbours", country = "PL", sector = "telecom", at = { 50.10, 18.20 }, hosts = 16000, exposure = 0.8, detection = 1, repair = 9, weight = 8 }
site "wind"     { name = "Wind turbines, remote service",    country = "DE", sector = "energy",  at = { 53.40, 8.00 },  hosts = 9300, exposure = 0, weight = 9 }
site "lte"      { name = "Mobile links for wind farms",      country = "DE", sector = "telecom", at = { 53.10, 10.20 }, hosts = 9600, exposure = 0 }
site "terminals" { name = "Satellite terminals, one provider", country = "UA", sector = "telecom", at = { 49.60, 26.90 }, hosts = 20000, exposure = 0 }
site "allied_terminals" { name = "Satellite terminals, several allies", country = "PL", sector = "telecom", at = { 50.03, 22.00 }, hosts = 8000, exposure = 0 }

-- act two: the fixed line
site "fix_office" { name = "Fixed line, office under occupation", country = "UA", sector = "telecom", at = { 46.64, 32.61 }, hosts = 30, exposure = 1, detection = 0.2, repair = 0 }
site "fix_core"   { name = "Fixed line, core network",       country = "UA", sector = "telecom", at = { 50.46, 30.46 }, hosts = 600, exposure = 0.9, detection = 4, repair = 24, weight = 5 }
site "fix_west"   { name = "Fixed line, west",               country = "UA", sector = "telecom", at = { 49.55, 25.60 }, hosts = 420000, exposure = 0, weight = 12 }
site "fix_centre" { name = "Fixed line, Kyiv and centre",    country = "UA", sector = "telecom", at = { 49.44, 32.06 }, hosts = 560000, exposure = 0, weight = 18 }
site "fix_east"   { name = "Fixed line, east and south",     country = "UA", sector = "telecom", at = { 47.84, 35.14 }, hosts = 380000, exposure = 0, weight = 14 }
site "fix_priority" { name = "Fixed line, army, rescue and hospitals", country = "UA", sector = "telecom", at = { 50.26, 28.66 }, hosts = 12000, exposure = 0, weight = 14 }

-- act three: the mobile core
site "mob_office" { name = "Mobile operator, office computers", country = "UA", sector = "telecom", at = { 50.43, 30.54 }, hosts = 3000, exposure = 1, detection = 0.3, repair = 10 }
site "mob_core"   { name = "Mobile operator, core network",  country = "UA", sector = "telecom", at = { 50.40, 30.62 }, hosts = 8000, exposure = 0.8, detection = 1, repair = 20, weight = 6 }
site "mob_kyiv"   { name = "Mobile subscribers, Kyiv and north", country = "UA", sector = "telecom", at = { 50.80, 31.00 }, hosts = 7600000, exposure = 0, weight = 30 }
site "mob_west"   { name = "Mobile subscribers, west",       country = "UA", sector = "telecom", at = { 49.10, 24.40 }, hosts = 6200000, exposure = 0, weight = 24 }
site "mob_east"   { name = "Mobile subscribers, east and north-east", country = "UA", sector = "telecom", at = { 49.60, 35.20 }, hosts = 6100000, exposure = 0, weight = 24 }
site "mob_south"  { name = "Mobile subscribers, south",      country = "UA", sector = "telecom", at = { 46.97, 31.99 }, hosts = 4400000, exposure = 0, weight = 16 }
site "mob_home"   { name = "Home internet of the mobile operator", country = "UA", sector = "telecom", at = { 50.10, 30.10 }, hosts = 1100000, exposure = 0, weight = 6 }
site "rival_a"    { name = "Second mobile operator",         country = "UA", sector = "telecom", at = { 50.37, 30.40 }, hosts = 15000000, exposure = 0, weight = 12 }
site "rival_b"    { name = "Third mobile operator",          country = "UA", sector = "telecom", at = { 49.84, 24.03 }, hosts = 9000000, exposure = 0, weight = 8 }

-- who hangs on them
site "sirens_capital" { name = "Sirens, capital",            country = "UA", sector = "government", at = { 50.45, 30.53 }, hosts = 240, exposure = 0, weight = 6 }
site "sirens_kyiv"    { name = "Sirens, Kyiv region",        country = "UA", sector = "government", at = { 50.35, 30.95 }, hosts = 300, exposure = 0, weight = 10 }
site "sirens_north"   { name = "Sirens, north-east",         country = "UA", sector = "government", at = { 50.91, 34.80 }, hosts = 280, exposure = 0, weight = 10 }
site "loudspeakers"   { name = "Police cars, bells and radio", country = "UA", sector = "government", at = { 50.60, 32.40 }, hosts = 400, exposure = 0 }
site "payments"       { name = "Card terminals and cash machines", country = "UA", sector = "finance", at = { 50.42, 30.70 }, hosts = 400000, exposure = 0, weight = 22 }
site "hospitals"      { name = "Hospitals and ambulances",   country = "UA", sector = "health", at = { 49.99, 36.23 }, hosts = 6000, exposure = 0, weight = 28 }
site "ministries"     { name = "Ministries and registers",   country = "UA", sector = "government", at = { 50.44, 30.51 }, hosts = 5000, exposure = 0, weight = 16 }
site "cloud"          { name = "Hosting abroad",             country = "PL", sector = "technology", at = { 52.23, 21.01 }, hosts = 5000, exposure = 0 }
site "army"           { name = "Army liaison links",         country = "UA", sector = "government", at = { 48.74, 37.58 }, hosts = 2000, exposure = 0, weight = 24 }

-- Groups that effects speak of
group "fleets"        { sites = { "fleet_ua", "fleet_de", "fleet_fr", "fleet_it", "fleet_ce" } }
group "fleets_abroad" { sites = { "fleet_de", "fleet_fr", "fleet_it", "fleet_ce" } }
group "fix_homes"     { sites = { "fix_west", "fix_centre", "fix_east" } }
group "mob_regions"   { sites = { "mob_kyiv", "mob_west", "mob_east", "mob_south" } }
group "rivals"        { sites = { "rival_a", "rival_b" } }

-- Links ----------------------------------------------------------------------------------------------------------------

-- How the threats travel: management commands, an office line, a borrowed log-in.
link { from = "sat_ground", to = "fleet_ua", kind = "update", rate = { 8, 12 } }
link { from = "sat_ground", to = "fleets_abroad", kind = "update", rate = { 6, 12 } }
link "occupied_line" { from = "fix_office", to = "fix_core", kind = "network", rate = { 6, 10 } }
link "admin_log_ins" { from = "mob_office", to = "mob_core", kind = "trust", rate = { 24, 40 } }

-- Who needs whom. `weight` is the share of service at stake.
link "turbines_need_modems" { from = "fleet_de", to = "wind", kind = "dependency", weight = 0.95 }
link "army_needs_modems"    { from = "fleet_ua", to = "army", kind = "dependency", weight = 0.4 }
link { from = "fix_priority", to = "army", kind = "dependency", weight = 0.35 }
link { from = "mob_east",  to = "army", kind = "dependency", weight = 0.06 }
link { from = "fleet_ua",  to = "ministries", kind = "dependency", weight = 0.05 }
link "centre_needs_core" { from = "fix_core", to = "fix_centre", kind = "dependency", weight = 0.97 }
link "west_needs_core"   { from = "fix_core", to = "fix_west", kind = "dependency", weight = 0.97 }
link "east_needs_core"   { from = "fix_core", to = "fix_east", kind = "dependency", weight = 0.97 }
link "priority_needs_core" { from = "fix_core", to = "fix_priority", kind = "dependency", weight = 0.9 }
link { from = "fix_core",  to = "rivals", kind = "dependency", weight = 0.05 }
link { from = "fix_priority", to = "hospitals", kind = "dependency", weight = 0.3 }
link { from = "fix_core",  to = "ministries", kind = "dependency", weight = 0.35 }
link { from = "fix_centre", to = "payments", kind = "dependency", weight = 0.12 }
link { from = "fix_east",  to = "payments", kind = "dependency", weight = 0.06 }
link { from = "fix_centre", to = "sirens_kyiv", kind = "dependency", weight = 0.08 }
link { from = "fix_east",  to = "sirens_north", kind = "dependency", weight = 0.08 }
link "kyiv_needs_core"   { from = "mob_core", to = "mob_kyiv", kind = "dependency", weight = 1 }
link "mobile_west_needs_core" { from = "mob_core", to = "mob_west", kind = "dependency", weight = 1 }
link "mobile_east_needs_core" { from = "mob_core", to = "mob_east", kind = "dependency", weight = 1 }
link "mobile_south_needs_core" { from = "mob_core", to = "mob_south", kind = "dependency", weight = 1 }
link { from = "mob_core",  to = "mob_home", kind = "dependency", weight = 0.95 }
link "sirens_need_kyiv"  { from = "mob_kyiv", to = "sirens_kyiv", kind = "dependency", weight = 0.85 }
link "sirens_need_east"  { from = "mob_east", to = "sirens_north", kind = "dependency", weight = 0.9 }
link { from = "mob_kyiv",  to = "sirens_capital", kind = "dependency", weight = 0.03 }
link "cards_need_kyiv"   { from = "mob_kyiv", to = "payments", kind = "dependency", weight = 0.3 }
link "cards_need_west"   { from = "mob_west", to = "payments", kind = "dependency", weight = 0.22 }
link "cards_need_east"   { from = "mob_east", to = "payments", kind = "dependency", weight = 0.22 }
link { from = "mob_south", to = "payments", kind = "dependency", weight = 0.15 }
link { from = "mob_kyiv",  to = "hospitals", kind = "dependency", weight = 0.12 }
link { from = "mob_east",  to = "hospitals", kind = "dependency", weight = 0.15 }
link { from = "mob_south", to = "hospitals", kind = "dependency", weight = 0.1 }
link { from = "mob_kyiv",  to = "ministries", kind = "dependency", weight = 0.1 }

-- Who can step in for whom. `capacity` is in hosts of the one that fails. Nearly all of it is closed until somebody opens it.
link "some_masts" { from = "wind", to = "lte", kind = "failover", capacity = 1440, open = false }
link "all_masts"  { from = "wind", to = "lte", kind = "failover", capacity = 5770, open = false }
link { from = "fleet_ua",  to = "terminals", kind = "failover", capacity = 5000, open = false }
link { from = "army",      to = "terminals", kind = "failover", capacity = 600, open = false }
link { from = "hospitals", to = "terminals", kind = "failover", capacity = 700, open = false }
link { from = "fleet_ua",  to = "allied_terminals", kind = "failover", capacity = 2600, open = false }
link { from = "army",      to = "allied_terminals", kind = "failover", capacity = 500, open = false }
link { from = "ministries", to = "cloud", kind = "failover", capacity = 1500, open = false }
link "rivals_carry" { from = "fix_homes", to = "rival_a", kind = "failover", capacity = 70000, open = false }
link "rivals_carry_priority" { from = "fix_priority", to = "rivals", kind = "failover", capacity = 3000, open = false }
link "roaming"      { from = "mob_regions", to = "rival_a", kind = "failover", capacity = 900000, open = false }
link "roaming_b"    { from = "mob_regions", to = "rival_b", kind = "failover", capacity = 500000, open = false }
link "loud_warning" { from = { "sirens_kyiv", "sirens_north" }, to = "loudspeakers", kind = "failover", capacity = 150, open = false }
link "loud_capital" { from = "sirens_capital", to = "loudspeakers", kind = "failover", capacity = 40 }

-- Three threats, each in its own networks ------------------------------------------------------------------------------

threat "modem_wipe" {
  name = "The overwritten modems", spread = { 4.4, 5.6 }, destroy = { 2, 2.6 }, first = 2700,
  starts = { turn = 1, after_hours = 0.75 }, seeds = { sat_ground = 36 },
  sites = { "sat_ground", "fleets" },
}

threat "intrusion" {
  name = "The borrowed account", spread = { 1.1, 1.6 }, destroy = { 0.5, 0.8 }, first = 30,
  starts = { turn = 5, after_hours = 1 }, seeds = { fix_office = 12 },
  sites = { "fix_office", "fix_core" },
}

threat "core_wipe" {
  name = "The wiped core", spread = { 3.2, 3.8 }, destroy = { 1.3, 1.7 }, first = 350,
  starts = { turn = 9, after_hours = 0.25 }, seeds = { mob_office = 600 },
  sites = { "mob_office", "mob_core" },
}

rumour "captured" { name = "The enemy reads and steers every network", spread = 0.06, fade = 0.03, moves = { trust = -0.06, clarity = -0.04 } }

-- What nobody in the room decides --------------------------------------------------------------------------------------

event "flood" {
  turn = 1, because = "Traffic from modems inside Ukraine floods the satellite network.",
  now = { power = { fleet_ua = 0.6 } },
  later = { { minutes = 75, power = { fleet_ua = 1 } } },
}

event "post_shared" {
  turn = 2, because = "In the first days of the invasion every failure is read as capture.",
  now = { rumour = { captured = 0.04 } },
  later = { { days = 20, calm = { captured = 0.06 } }, { days = 60, rumour = { captured = -1 } } },
}

event "spare_modems" {
  turn = 3, because = "The satellite operator ships modems from every warehouse.",
  now = { repair = { fleet_ua = 2, fleet_fr = 1 } },
  later = {
    { days = 4,  chance = 0.35, repair = { fleets_abroad = -1 } },   -- chips are scarce, and some weeks bring less than was promised
    { days = 10, chance = 0.35, repair = { fleets_abroad = -1 } },
    { days = 16, chance = 0.3,  repair = { fleets_abroad = 1 } },
  },
}

event "laboratories_look" {
  turn = 4, because = "Researchers publish on a program that overwrites modems.",
  later = {
    { days = 12, evidence = { uk = 0.04, usa = 0.05, germany = 0.04, eu = 0.03 } },
    { days = 20, clarity = { 2, 5 } },
  },
}

event "fixed_line_mended" {
  turn = 7, because = "Engineers from three firms rebuild what the intruder touched.",
  now = { kill = "intrusion", repair = { fix_core = 20, fix_office = 1 }, power = { fix_homes = 1, fix_core = 1 } },
}

event "provider_questions" {
  turn = 8, when = flag "one_provider", because = "A lifeline in one company's hands turns into a question of policy.",
  later = {
    { months = 6, chance = 0.55, trust = -3, cohesion = -4, cost = 3, set = "provider_doubt" },
    { months = 15, when = flag "provider_doubt", cost = 1 },
  },
}

event "new_attack_new_question" {
  turn = 9, because = "A new attack: who was behind the last one does not settle who is behind this one.",
  now = { evidence = { ukraine = -0.6 }, clarity = -9,
    forensics = { uk = -0.0008, usa = -0.0008, canada = -0.0002, eu = -0.0003, germany = -0.0003, estonia = -0.0004, australia = -0.0001, japan = -0.0001 } },
}

event "intruder_was_found" {
  turn = 9, when = flag "intruder_found", because = "Accounts that the audit had marked are closed within the hour.",
  later = {
    { minutes = 75, kill = "core_wipe", set = "caught_early" },
    { hours = 15, power = { mob_core = 0.8, mob_office = 1 }, repair = { mob_core = 20 }, trust = { 2, 4 } },
    { hours = 26, power = { mob_core = 1 } },
  },
}

event "doubt_returns" {
  turn = 10, because = "Telephones are dead and two channels claim the credit.",
  now = { rumour = { captured = 0.05 } },
  later = { { days = 5, rumour = { captured = -1 } } },
}

event "core_beyond_repair" {
  turn = 10, when = destroyed "mob_core":above(5600), because = "Two thirds of the core are gone.",
  now = { set = "core_lost" },
}

event "raid_heard" {
  turn = 11, when = all { service "sirens_kyiv":above(0.85), service "sirens_north":above(0.85) },
  because = "When the missiles come, people have been told.",
  now = { trust = 4, clarity = 1 },
}

event "raid_half_heard" {
  turn = 11, when = all { service "sirens_kyiv":above(0.5), service "sirens_north":above(0.5), any { service "sirens_kyiv":below(0.86), service "sirens_north":below(0.86) } },
  because = "When the missiles come, some have been told and some have not.",
  now = { trust = -1 },
}

event "raid_unheard" {
  turn = 11, when = any { service "sirens_kyiv":below(0.51), service "sirens_north":below(0.51) },
  because = "When the missiles come, whole districts learn of it from the sound.",
  now = { trust = -5 },
}

event "subscribers_compensated" {
  turn = 12, because = "The operator waives a month's fee and counts the loss.",
  now = { cost = { 8, 12 } },
  later = { { days = 40, when = flag "core_lost", cost = 6 } },
}

-- What parties can be asked to do together -----------------------------------------------------------------------------

proposal "joint_attribution" {
  name = "Name the author together",
  asks = { "uk", "usa", "canada", "eu", "estonia", "australia", "japan" },
  cost = 62, pull = 16, cohesion = "cohesion",
  later = {
    { when = joined "joint_attribution":above(4), set = "coalition_spoke", clarity = { 7, 11 }, cohesion = { 3, 6 }, trust = { 2, 4 }, escalation = { 3, 6 } },
    { when = all { joined "joint_attribution":above(2), joined "joint_attribution":below(5) }, set = "partial_statement", clarity = { 3, 6 }, cohesion = { -5, -2 }, trust = 1, escalation = { 3, 5 } },
    { when = joined "joint_attribution":below(3), set = "thin_statement", clarity = 1, cohesion = -7, trust = -3, escalation = 2 },
  },
}

proposal "aid_mechanism" {
  name = "A standing mechanism for civilian cyber aid",
  asks = { "uk", "usa", "canada", "eu", "germany", "estonia", "australia", "japan" },
  cost = 66, pull = 18, cohesion = "cohesion",
  later = {
    { when = joined "aid_mechanism":above(4), set = "mechanism", cohesion = { 4, 7 }, trust = { 2, 4 }, cost = 3 },
    { when = joined "aid_mechanism":below(5), set = "mechanism_thin", cohesion = -5, trust = -3, cost = 1 },
  },
}
