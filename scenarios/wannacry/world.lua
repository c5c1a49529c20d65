-- Who is concerned, what can break, and how it spreads.

-- Parties --------------------------------------------------------------------------------------------------------------
-- evidence: how sure a party is of the author (0..1). Nobody has any before the worm is out; laboratories and services begin
-- to learn over the weekend (see the event "analysts_begin"). A hospital trust acts as a public body of its state.

party "uk"          { name = "United Kingdom", kind = "state", country = "GB", threshold = 0.6,  lean = 18,  forensics = 0, sharing = 0.00002 }
party "usa"         { name = "United States",  kind = "state", country = "US", threshold = 0.6,  lean = 16,  forensics = 0, sharing = 0.00002 }
party "canada"      { name = "Canada",         kind = "state", country = "CA", threshold = 0.6,  lean = 8,   forensics = 0, sharing = 0.0005 }
party "australia"   { name = "Australia",      kind = "state", country = "AU", threshold = 0.6,  lean = 9,   forensics = 0, sharing = 0.0005 }
party "new_zealand" { name = "New Zealand",    kind = "state", country = "NZ", threshold = 0.6,  lean = 6,   forensics = 0, sharing = 0.0005 }
party "japan"       { name = "Japan",          kind = "state", country = "JP", threshold = 0.55, lean = 5,   forensics = 0, sharing = 0.0005 }
party "germany"     { name = "Germany",        kind = "state", country = "DE", threshold = 0.65, lean = -28, forensics = 0, sharing = 0.0003 }
party "france"      { name = "France",         kind = "state", country = "FR", threshold = 0.65, lean = -30, forensics = 0, sharing = 0.0003 }
party "eu"          { name = "European Union", kind = "organisation",          threshold = 0.65, lean = -20, forensics = 0, sharing = 0.0003 }

party "spanish_operator" { name = "A telecom operator",  kind = "firm", country = "ES", forensics = 0 }
party "research_firm"    { name = "A security firm",     kind = "firm", country = "GB", forensics = 0 }
party "software_maker"   { name = "A software maker",    kind = "firm", country = "US", forensics = 0 }
party "newspaper"        { name = "A newspaper",         kind = "firm", country = "GB", forensics = 0 }

-- Sites ----------------------------------------------------------------------------------------------------------------
-- hosts: machines of the kind that this worm can reach, patched or not. All sizes are assumptions of the right order, chosen
-- so that 200,000 to 300,000 machines are lost in the recorded course. How many are patched by May is set below ("patches").
-- exposure: how often the share that the worm uses stands open to a neighbour. repair: machines an hour once noticed.

-- care in England
site "trusts_nw"    { name = "Hospital trusts, north-west England",       country = "GB", sector = "health", at = { 53.63, -2.70 }, hosts = 96000,  exposure = 0.45, detection = 1.5, repair = 55, weight = 14 }
site "trusts_ne"    { name = "Hospital trusts, Yorkshire and north-east", country = "GB", sector = "health", at = { 54.20, -1.45 }, hosts = 98000,  exposure = 0.45, detection = 1.5, repair = 55, weight = 14 }
site "trusts_mid"   { name = "Hospital trusts, Midlands",                 country = "GB", sector = "health", at = { 52.65, -1.60 }, hosts = 100000, exposure = 0.4,  detection = 1.5, repair = 55, weight = 14 }
site "trusts_east"  { name = "Hospital trusts, east of England",          country = "GB", sector = "health", at = { 52.25, 0.60 },  hosts = 70000,  exposure = 0.45, detection = 1.5, repair = 40, weight = 10 }
site "trusts_lon"   { name = "Hospital trusts, London",                   country = "GB", sector = "health", at = { 51.52, -0.08 }, hosts = 110000, exposure = 0.35, detection = 1.5, repair = 60, weight = 16 }
site "trusts_south" { name = "Hospital trusts, south of England",         country = "GB", sector = "health", at = { 51.00, -2.20 }, hosts = 120000, exposure = 0.3,  detection = 1.5, repair = 60, weight = 16 }
site "practices"    { name = "General practices, England",                country = "GB", sector = "health", at = { 52.95, 0.05 },  hosts = 110000, exposure = 0.4,  detection = 1,   repair = 70, weight = 20 }
site "ambulances"   { name = "Ambulances and emergency departments",      country = "GB", sector = "health", at = { 52.05, -1.20 }, hosts = 12000,  exposure = 0.1,  detection = 2,   repair = 20, weight = 20 }
site "theatres_north" { name = "Theatres and clinics, north and Midlands", country = "GB", sector = "health", at = { 53.40, -1.30 }, hosts = 9000,  exposure = 0,    weight = 14 }
site "theatres_south" { name = "Theatres and clinics, London and south",  country = "GB", sector = "health", at = { 51.25, -0.75 }, hosts = 9000,   exposure = 0,    weight = 14 }
site "scanners"     { name = "Scanners and laboratory devices",           country = "GB", sector = "health", at = { 52.45, -0.30 }, hosts = 120000, exposure = 0,    detection = 0.5, repair = 9, weight = 8 }
site "health_net"   { name = "National health network",                   country = "GB", sector = "telecom", at = { 53.80, -1.55 }, hosts = 5000,  exposure = 0.6,  detection = 2,   repair = 12, weight = 4 }
site "paper"        { name = "Paper, runners and private telephones",     country = "GB", sector = "services", at = { 51.75, -1.90 }, hosts = 1000, exposure = 0 }
site "scotland"     { name = "Health boards, Scotland",                   country = "GB", sector = "health", at = { 55.86, -4.25 }, hosts = 60000,  exposure = 0.35, detection = 1.5, repair = 40, weight = 10 }

-- firms and public bodies elsewhere
site "es_operator"  { name = "Telecom operator, Madrid",          country = "ES", sector = "telecom",   at = { 40.51, -3.66 }, hosts = 26000, exposure = 0.5,  detection = 3, repair = 90, weight = 10 }
site "es_utilities" { name = "Power and gas companies, Spain",    country = "ES", sector = "energy",    at = { 43.26, -2.93 }, hosts = 18000, exposure = 0.3,  detection = 3, repair = 70, weight = 6 }
site "de_rail"      { name = "Railway, display boards and offices", country = "DE", sector = "transport", at = { 50.11, 8.66 }, hosts = 20000, exposure = 0.3,  detection = 2, repair = 60, weight = 6 }
site "fr_cars"      { name = "Car maker, France",                 country = "FR", sector = "industry",  at = { 48.83, 2.23 },  hosts = 22000, exposure = 0.4,  detection = 2, repair = 60, weight = 5 }
site "gb_cars"      { name = "Car plant, north-east England",     country = "GB", sector = "industry",  at = { 54.92, -1.47 }, hosts = 4000,  exposure = 0.4,  detection = 2, repair = 20, weight = 3 }
site "parcels_us"   { name = "Parcel firm, Memphis",              country = "US", sector = "transport", at = { 35.05, -89.98 }, hosts = 30000, exposure = 0.3, detection = 2, repair = 90, weight = 6 }
site "ru_ministry"  { name = "Interior ministry, Moscow",         country = "RU", sector = "government", at = { 55.73, 37.61 }, hosts = 16000, exposure = 0.5, detection = 2, repair = 60, weight = 5 }
site "ru_mobile"    { name = "Mobile operator, Moscow",           country = "RU", sector = "telecom",   at = { 55.80, 37.55 }, hosts = 10000, exposure = 0.4,  detection = 2, repair = 60, weight = 5 }
site "cn_universities" { name = "Universities, China",            country = "CN", sector = "science",   at = { 39.99, 116.30 }, hosts = 60000, exposure = 0.7, detection = 1, repair = 120, weight = 5 }
site "cn_fuel"      { name = "Filling stations and offices, China", country = "CN", sector = "energy",  at = { 31.23, 121.47 }, hosts = 40000, exposure = 0.5, detection = 1, repair = 110, weight = 5 }
site "in_police"    { name = "State offices, India",              country = "IN", sector = "government", at = { 17.39, 78.49 }, hosts = 18000, exposure = 0.4, detection = 1, repair = 50, weight = 4 }
site "id_hospitals" { name = "Hospitals, Jakarta",                country = "ID", sector = "health",    at = { -6.20, 106.80 }, hosts = 1500, exposure = 0.5, detection = 1, repair = 6, weight = 3 }
site "jp_industry"  { name = "Industrial group, Japan",           country = "JP", sector = "industry",  at = { 35.63, 139.74 }, hosts = 24000, exposure = 0.3, detection = 2, repair = 70, weight = 4 }

-- homes and small firms whose machines stand open to the Internet, and the server that answers for one odd address
site "open_ru" { name = "Homes and small firms, Russia and Ukraine", country = "RU", sector = "services", at = { 52.00, 45.00 }, hosts = 210000, exposure = 0.8, detection = 0.5, repair = 420, weight = 3 }
site "open_as" { name = "Homes and small firms, south-east Asia and India", country = "TW", sector = "services", at = { 22.00, 95.00 }, hosts = 190000, exposure = 0.8, detection = 0.5, repair = 360, weight = 3 }
site "open_cn" { name = "Homes and small firms, China",             country = "CN", sector = "services", at = { 30.60, 104.10 }, hosts = 150000, exposure = 0.7, detection = 0.5, repair = 300, weight = 3 }
site "open_eu" { name = "Homes and small firms, western Europe",    country = "DE", sector = "services", at = { 48.20, 11.60 },  hosts = 90000,  exposure = 0.6, detection = 0.5, repair = 220, weight = 3 }
site "open_am" { name = "Homes and small firms, the Americas",      country = "BR", sector = "services", at = { -15.80, -47.90 }, hosts = 100000, exposure = 0.6, detection = 0.5, repair = 220, weight = 3 }
site "sinkhole" { name = "Server that answers for one address",     country = "US", sector = "technology", at = { 34.05, -118.24 }, hosts = 10, exposure = 0, detection = 5, repair = 1, weight = 1 }

-- Groups that effects speak of
group "trusts_all"     { sites = { "trusts_nw", "trusts_ne", "trusts_mid", "trusts_east", "trusts_lon", "trusts_south" } }
group "trusts_north"   { sites = { "trusts_nw", "trusts_ne", "trusts_mid" } }
group "trusts_rest"    { sites = { "trusts_east", "trusts_lon", "trusts_south" } }
group "health_england" { sites = { "trusts_all", "practices", "ambulances", "theatres_north", "theatres_south", "scanners", "health_net" } }
group "open_pools"     { sites = { "open_ru", "open_as", "open_cn", "open_eu", "open_am" } }
group "firms"          { sites = { "es_operator", "es_utilities", "de_rail", "fr_cars", "gb_cars", "parcels_us", "jp_industry", "ru_mobile" } }
group "offices"        { sites = { "ru_ministry", "cn_universities", "cn_fuel", "in_police", "id_hospitals" } }

-- Links ----------------------------------------------------------------------------------------------------------------

-- Open machine to open machine across the Internet.
link { from = "open_ru", to = { "open_as", "open_eu", "open_cn" }, kind = "network", rate = { 12, 24 } }
link { from = "open_as", to = { "open_cn", "open_am", "open_eu" }, kind = "network", rate = { 12, 24 } }
link { from = "open_eu", to = "open_am", kind = "network", rate = { 12, 24 } }

-- From there into organisations that left the door open.
link { from = "open_ru", to = { "ru_ministry", "ru_mobile" }, kind = "network", rate = { 12, 24 } }
link { from = "open_as", to = { "in_police", "id_hospitals", "jp_industry" }, kind = "network", rate = { 12, 24 } }
link { from = "open_cn", to = { "cn_universities", "cn_fuel" }, kind = "network", rate = { 15, 30 } }
link { from = "open_eu", to = { "de_rail", "fr_cars", "es_utilities", "scotland" }, kind = "network", rate = { 18, 36 } }
link { from = "open_am", to = "parcels_us", kind = "network", rate = { 50, 90 } }
link "way_in" { from = { "open_ru", "open_as", "open_eu" }, to = "health_net", kind = "network", rate = { 70, 110 } }
link "open_trusts" { from = "open_eu", to = "trusts_all", kind = "network", rate = { 6, 14 } }

-- Private networks and the people who maintain them.
link "spread_line" { from = "health_net", to = { "trusts_nw", "trusts_ne", "trusts_mid", "trusts_east", "trusts_lon", "trusts_south", "practices", "scotland" }, kind = "network", rate = { 60, 100 } }
link { from = "trusts_nw",  to = "trusts_ne",  kind = "trust", rate = { 6, 12 } }
link { from = "trusts_mid", to = "trusts_nw",  kind = "trust", rate = { 6, 12 } }
link { from = "trusts_lon", to = "trusts_east", kind = "trust", rate = { 6, 12 } }
link { from = "trusts_nw",  to = "ambulances", kind = "trust", rate = { 2, 5 } }
link "operator_customers" { from = "es_operator", to = { "es_utilities", "open_eu" }, kind = "trust", rate = { 10, 20 } }
link { from = "fr_cars",    to = "gb_cars",    kind = "trust", rate = { 8, 16 } }

-- Who needs whom. `weight` is the share of service at stake.
link { from = "trusts_north", to = "theatres_north", kind = "dependency", weight = 0.95 }
link { from = "trusts_rest",  to = "theatres_south", kind = "dependency", weight = 0.95 }
link { from = "scanners",     to = { "theatres_north", "theatres_south" }, kind = "dependency", weight = 0.4 }
link { from = "trusts_all",   to = "ambulances",     kind = "dependency", weight = 0.6 }
link "practices_need_net" { from = "health_net",   to = "practices",      kind = "dependency", weight = 0.35 }
link { from = "fr_cars",      to = "gb_cars",        kind = "dependency", weight = 0.3 }

-- Who can step in for whom. `capacity` is in machines of the one that fails.
link "divert_north" { from = "trusts_nw",  to = "trusts_ne",    kind = "failover", capacity = 5000, open = false }
link "divert_mid"   { from = "trusts_mid", to = "trusts_south", kind = "failover", capacity = 6000, open = false }
link "divert_east"  { from = "trusts_east", to = "trusts_lon",  kind = "failover", capacity = 5000, open = false }
link "divert_crews" { from = "ambulances", to = "scotland",     kind = "failover", capacity = 1200, open = false }
link "on_paper"     { from = "practices",  to = "paper",        kind = "failover", capacity = 9000 }
link "lists_by_hand" { from = { "theatres_north", "theatres_south" }, to = "paper", kind = "failover", capacity = 500 }

-- The worm -------------------------------------------------------------------------------------------------------------
-- It began about 07:44 UTC; the exercise meets it at 09:00, when several thousand machines are lost. Its code asks one odd
-- address first and stops if that answers: `kill`.

threat "worm" {
  name = "The worm", spread = { 2.5, 2.9 }, destroy = { 0.22, 0.3 }, first = 260,
  starts = { turn = 3 },
  seeds = { open_ru = 2600, open_as = 2200, open_cn = 700, open_eu = 500, es_operator = 220 },
}

rumour "records" { name = "Patient records are for sale", spread = 0.09, fade = 0.03, moves = { trust = -0.12 } }

-- What nobody in the room decides --------------------------------------------------------------------------------------

-- Two trusts in three had patched by May. If the maker was never told, the patch follows the leak of 14 April by two weeks.
event "patches" {
  turn = 2, because = "Administrators work through the March patches, where they work through them.",
  later = {
    { days = 30, when = no(flag "kept_secret"), protect = { trusts_all = 0.64, practices = 0.62, scotland = 0.62, ambulances = 0.85, health_net = 0.62, scanners = 0.97, firms = 0.58, offices = 0.5, open_pools = 0.6 } },
    { days = 50, when = flag "kept_secret", protect = { trusts_all = 0.5, practices = 0.48, scotland = 0.48, ambulances = 0.78, health_net = 0.48, scanners = 0.96, firms = 0.46, offices = 0.4, open_pools = 0.5 } },
  },
}

event "two_wards" {
  turn = 3, because = "Two hospitals plug in machines that were infected elsewhere.",
  later = { { minutes = 80, plant = { trusts_nw = 90, trusts_lon = 90 } } },
}

event "scanners_fall" {
  turn = 6, because = "Scanners and laboratory devices hang on the same networks.",
  later = {
    { when = destroyed "trusts_nw":above(250), plant = { scanners = 520 } },
    { when = destroyed "trusts_lon":above(250), plant = { scanners = 430 } },
    { when = destroyed "trusts_mid":above(250), plant = { scanners = 400 } },
  },
}

event "behind_proxies" {
  turn = 6, because = "Machines that cannot reach the Internet directly never hear the address answer.",
  later = {
    { hours = 3, plant = { open_cn = 9000, open_ru = 5000, open_as = 4000 } },
    { hours = 12, plant = { cn_universities = 2500, open_am = 3000 } },
  },
}

event "analysts_begin" {
  turn = 7, because = "Services and laboratories compare the code with what they have seen before.",
  now = { forensics = { usa = 0.00026, uk = 0.00024, canada = 0.00004, australia = 0.00004, japan = 0.00005, germany = 0.00006, france = 0.00006 } },
  later = { { days = 2, evidence = { usa = 0.1, uk = 0.1, japan = 0.04, germany = 0.03, france = 0.03, canada = 0.03, australia = 0.03, new_zealand = 0.02 } } },
}

event "teams_work_through" {
  turn = 7, because = "Technicians work through the weekend: patch what is clean, rebuild what is not.",
  now = { repair = { trusts_all = 40, practices = 40, health_net = 10, scanners = 6, scotland = 20 }, protect = { trusts_all = 0.5, practices = 0.4, scotland = 0.5, firms = 0.6 } },
}

event "affected_count" {
  turn = 7, because = "Regions report which of their trusts were hit.",
  later = {
    { when = destroyed "trusts_nw":above(250),    trusts = { 4, 6 } },   { when = destroyed "trusts_nw":above(1500),    trusts = { 3, 5 } },
    { when = destroyed "trusts_ne":above(250),    trusts = { 4, 6 } },   { when = destroyed "trusts_ne":above(1500),    trusts = { 4, 6 } },
    { when = destroyed "trusts_mid":above(250),   trusts = { 4, 6 } },   { when = destroyed "trusts_mid":above(1500),   trusts = { 4, 6 } },
    { when = destroyed "trusts_east":above(250),  trusts = { 3, 5 } },   { when = destroyed "trusts_east":above(1500),  trusts = { 3, 5 } },
    { when = destroyed "trusts_lon":above(250),   trusts = { 3, 5 } },   { when = destroyed "trusts_lon":above(1500),   trusts = { 3, 5 } },
    { when = destroyed "trusts_south":above(250), trusts = { 3, 5 } },   { when = destroyed "trusts_south":above(1500), trusts = { 3, 5 } },
  },
}

-- Appointments: the lists of a day are counted when they should have run.
do
  local function lists(hours)
    local later = {}
    for _, h in ipairs(hours) do
      for _, site in ipairs { "theatres_north", "theatres_south" } do
        table.insert(later, { hours = h, when = service(site):below(0.97), appointments = { 800, 1500 } })
        table.insert(later, { hours = h, when = service(site):below(0.88), appointments = { 1500, 2500 } })
        table.insert(later, { hours = h, when = service(site):below(0.75), appointments = { 2000, 3400 } })
      end
    end
    return later
  end
  event "lists_friday" { turn = 5, because = "Operations and clinics are cancelled.", later = lists { 3 } }
  event "lists_week"   { turn = 8, because = "Operations and clinics are cancelled.", later = lists { 6, 30, 78 } }
end

-- While the address does not answer, restarted machines are free to spread it again.
event "switch_fails" {
  turn = 8, because = "The address that stops the worm did not answer for some hours.",
  when = flag "switch_lost",
  now  = { plant = { open_ru = 22000, open_as = 20000, open_cn = 12000, open_eu = 8000, open_am = 9000 }, trust = -3 },
  later = {
    { hours = 3, plant = { trusts_nw = 2600, trusts_mid = 2400, trusts_lon = 2200, practices = 2600 }, trust = -4, set = "second_wave" },
  },
}

event "switch_blocked" {
  turn = 8, because = "Some network operators block the odd address as malicious, and the worm runs on behind them.",
  when = all { no(flag "operators_told"), no(flag "switch_lost"), chance(0.55) },
  now  = { plant = { practices = 1300, trusts_east = 900, open_eu = 5000, open_am = 4000 } },
  later = { { hours = 12, trust = -2 } },
}

event "variants" {
  turn = 8, because = "Versions without the address appear and look for machines that nobody has patched.",
  when = any { flag "details_out", chance(0.2) },
  later = {
    { hours = 12, when = no(flag "old_patched"), plant = { open_ru = 9000, open_as = 9000, offices = 1000, trusts_ne = 1500, practices = 900 }, trust = -2, set = "second_wave" },
    { hours = 12, when = flag "old_patched", plant = { open_ru = 4000, open_as = 4000 } },
  },
}

event "rumour_wears_out" {
  turn = 8, because = "Nobody has seen a single record for sale.",
  now = { calm = { records = 0.05 } },
  later = { { days = 3, rumour = { records = -0.5 } }, { days = 8, rumour = { records = -1 } } },
}

event "filters_hold" {
  turn = 9, because = "Patches, filters and rebuilt machines leave it nowhere to go.",
  now = { kill = "worm", protect = { all = 0.5 }, repair = { open_pools = 400, offices = 100, firms = 50, scanners = 10 } },
}

event "inquiries_report" {
  turn = 10, because = "Auditors, the health service and a committee of parliament publish what went wrong.",
  later = {
    { months = 2, disclosure = { 2, 4 } },
    { months = 4, disclosure = { 1, 3 }, trust = 1 },
  },
}

event "operation_answered" {
  turn = 10, when = flag "raid_abroad_seen", because = "The exposed operation is answered.",
  later = { { months = 1, chance = 0.5, escalation = { 5, 10 }, cost = 3 } },
}

-- What parties can be asked to do together -----------------------------------------------------------------------------

proposal "joint_statement" {
  name = "Name the author together",
  asks = { "uk", "usa", "canada", "australia", "new_zealand", "japan", "germany", "france" },
  cost = 50, pull = 20, cohesion = "cohesion",
  later = {
    { when = joined "joint_statement":above(5), set = "coalition_spoke", disclosure = { 4, 7 }, cohesion = { 4, 7 }, trust = { 2, 4 }, escalation = { 3, 6 } },
    { when = all { joined "joint_statement":above(2), joined "joint_statement":below(6) }, set = "partial_statement", disclosure = { 2, 4 }, cohesion = { -3, 0 }, trust = 1, escalation = { 3, 5 } },
    { when = joined "joint_statement":below(3), set = "thin_statement", cohesion = -7, trust = -2, escalation = 2 },
  },
}

proposal "joint_measures" {
  name = "One list, one day",
  asks = { "usa", "uk", "canada", "australia", "japan", "germany", "france", "eu" },
  cost = 62, pull = 24, cohesion = "cohesion",
  later = {
    { when = joined "joint_measures":above(4), set = "joint_cost", cohesion = { 4, 7 }, trust = 3, escalation = { 2, 5 } },
    { when = joined "joint_measures":below(5), cohesion = -3, trust = -3 },
  },
}
