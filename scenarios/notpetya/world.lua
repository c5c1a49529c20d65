-- Who is concerned, what can break, and how it spreads.

-- Parties --------------------------------------------------------------------------------------------------------------
-- evidence: how sure a party is of the author (0..1). It joins a joint attribution or a sanctions list only from its
-- threshold on. forensics closes that share of what it does not know per hour, sharing that share of its distance to the
-- best informed among those who share.

party "ukraine"     { name = "Ukraine",        kind = "state", country = "UA", evidence = 0.12, threshold = 0.4, lean = 25,  forensics = 0.0006 }
party "uk"          { name = "United Kingdom", kind = "state", country = "GB", evidence = 0.08, threshold = 0.6, lean = 16,  forensics = 0.00024, sharing = 0.00002 }
party "usa"         { name = "United States",  kind = "state", country = "US", evidence = 0.12, threshold = 0.6, lean = 12,  forensics = 0.00026, sharing = 0.00002 }
party "canada"      { name = "Canada",         kind = "state", country = "CA", evidence = 0.04, threshold = 0.6, lean = 8,   forensics = 0.00004, sharing = 0.0005 }
party "australia"   { name = "Australia",      kind = "state", country = "AU", evidence = 0.04, threshold = 0.6, lean = 8,   forensics = 0.00004, sharing = 0.0005 }
party "new_zealand" { name = "New Zealand",    kind = "state", country = "NZ", evidence = 0.03, threshold = 0.6, lean = 6,   forensics = 0.00002, sharing = 0.0005 }
party "denmark"     { name = "Denmark",        kind = "state", country = "DK", evidence = 0.06, threshold = 0.55, lean = 12, forensics = 0.0001, sharing = 0.0004 }
party "japan"       { name = "Japan",          kind = "state", country = "JP", evidence = 0.02, threshold = 0.6, lean = -2,  forensics = 0.00002, sharing = 0.0004 }
party "germany"     { name = "Germany",        kind = "state", country = "DE", evidence = 0.05, threshold = 0.65, lean = -29, forensics = 0.0001, sharing = 0.0003 }
party "france"      { name = "France",         kind = "state", country = "FR", evidence = 0.05, threshold = 0.65, lean = -32, forensics = 0.0001, sharing = 0.0003 }
party "italy"       { name = "Italy",          kind = "state", country = "IT", evidence = 0.02, threshold = 0.65, lean = -30, forensics = 0.00002, sharing = 0.0003 }
party "eu"          { name = "European Union", kind = "organisation", evidence = 0.02, threshold = 0.65, lean = -22, sharing = 0.0003 }

party "shipping_group" { name = "A shipping group",   kind = "firm", country = "DK" }
party "mail_firm"      { name = "An e-mail host",     kind = "firm", country = "DE" }
party "broadcaster"    { name = "A broadcaster",      kind = "firm", country = "GB" }

-- Sites ----------------------------------------------------------------------------------------------------------------
-- hosts: machines that this way of spreading can reach. Shipping line and drug maker: somewhat above the losses reported, as some
-- machines were spared. The others are sizes of the right order, chosen together so that about three quarters of the machines
-- lost stand in Ukraine (see the facts).
-- repair: machines an hour once the site has noticed. weight: how much the Services indicator counts it.

-- the vendor
site "tax_software"  { name = "Tax program, update service",    country = "UA", sector = "technology", at = { 50.44, 30.49 }, hosts = 60, exposure = 1, detection = 0.02, repair = 0, weight = 3 }
site "vendor_spare"  { name = "Tax program, remaining servers", country = "UA", sector = "technology", at = { 50.47, 30.61 }, hosts = 20, exposure = 0, detection = 0.02, repair = 0, weight = 1 }

-- public bodies, banks and essential services in Ukraine
site "ua_cabinet"      { name = "Cabinet, ministries, tax service", country = "UA", sector = "government", at = { 50.45, 30.53 }, hosts = 44000, exposure = 0.65, detection = 1, repair = 190, weight = 33 }
site "ua_banks"        { name = "Savings bank and other banks", country = "UA", sector = "finance",    at = { 50.41, 30.63 }, hosts = 84000, exposure = 0.65, detection = 1, repair = 720, weight = 45 }
site "ua_payments"     { name = "Cards and cash machines",      country = "UA", sector = "finance",    at = { 50.40, 30.38 }, hosts = 12000, exposure = 0.05, detection = 1, repair = 150, weight = 30 }
site "ua_grid"         { name = "Power companies, offices",     country = "UA", sector = "energy",     at = { 50.52, 30.46 }, hosts = 9000, exposure = 0.6, detection = 1, repair = 60, weight = 8 }
site "ua_power"        { name = "Power supply",                 country = "UA", sector = "energy",     at = { 49.90, 30.90 }, hosts = 2000, exposure = 0.01, detection = 2, repair = 20, weight = 50 }
site "ua_rail"         { name = "Railways and main airport",    country = "UA", sector = "transport",  at = { 50.44, 30.70 }, hosts = 18500, exposure = 0.55, detection = 1, repair = 125, weight = 20 }
site "ua_post"         { name = "Post and pensions",            country = "UA", sector = "services",   at = { 50.49, 30.30 }, hosts = 18000, exposure = 0.7, detection = 1, repair = 80, weight = 10 }
site "ua_hospitals"    { name = "Hospitals and clinics",        country = "UA", sector = "health",     at = { 49.99, 36.23 }, hosts = 15000, exposure = 0.5, detection = 0.7, repair = 60, weight = 30 }
site "ua_telecom"      { name = "Telephone and internet",       country = "UA", sector = "telecom",    at = { 50.39, 30.45 }, hosts = 10000, exposure = 0.1, detection = 2, repair = 120, weight = 20 }
site "ua_shops"        { name = "Supermarkets and fuel",        country = "UA", sector = "food",       at = { 48.46, 35.05 }, hosts = 36000, exposure = 0.7, detection = 1, repair = 260, weight = 12 }
site "ua_plant"        { name = "Closed nuclear plant, monitoring", country = "UA", sector = "science", at = { 51.39, 30.10 }, hosts = 400, exposure = 0.5, detection = 1, repair = 3, weight = 6 }
site "ua_firms_kyiv"   { name = "Firms in and around Kyiv",     country = "UA", sector = "services",   at = { 50.30, 30.20 }, hosts = 160000, exposure = 0.9, detection = 0.7, repair = 480, weight = 15 }
site "ua_firms_regions" { name = "Firms in the regions",        country = "UA", sector = "industry",   at = { 49.84, 24.03 }, hosts = 180000, exposure = 0.9, detection = 0.5, repair = 480, weight = 15 }
site "ua_paper"        { name = "Paper, counters and hand meters", country = "UA", sector = "services", at = { 49.00, 31.40 }, hosts = 1000, exposure = 0, weight = 1 }

-- offices in Ukraine of firms from abroad
site "foreign_offices" { name = "Foreign firms, offices in Ukraine", country = "UA", sector = "services", at = { 50.53, 30.80 }, hosts = 2200, exposure = 0.85, detection = 1, repair = 14, weight = 3 }
site "shipping_odesa" { name = "Shipping group, Odesa office",  country = "UA", sector = "transport", at = { 46.48, 30.73 }, hosts = 400, exposure = 0.9, detection = 1, repair = 5 }

-- abroad
site "shipping_line"  { name = "Shipping line, worldwide network", country = "DK", sector = "transport", at = { 55.68, 12.57 }, hosts = 50000, exposure = 0.8, detection = 2, repair = 20, weight = 30 }
site "port_rotterdam" { name = "Container terminal, Rotterdam", country = "NL", sector = "transport", at = { 51.95, 4.05 },   hosts = 600, exposure = 0.5, detection = 2, repair = 4, weight = 8 }
site "port_newark"    { name = "Container terminal, Newark",    country = "US", sector = "transport", at = { 40.67, -74.15 }, hosts = 500, exposure = 0.5, detection = 2, repair = 4, weight = 6 }
site "phone_desks"    { name = "Shipping by telephone and paper", country = "DK", sector = "transport", at = { 56.16, 10.21 }, hosts = 1000, exposure = 0, weight = 1 }
site "pharma"         { name = "Drug maker, worldwide network", country = "US", sector = "health",    at = { 40.66, -74.42 }, hosts = 41000, exposure = 0.5, detection = 2, repair = 90, weight = 15 }
site "vaccine_supply" { name = "Vaccine supply",                country = "US", sector = "health",    at = { 40.22, -75.28 }, hosts = 200, exposure = 0, detection = 1, repair = 2, weight = 12 }
site "vaccine_stock"  { name = "National vaccine stockpile",    country = "US", sector = "health",    at = { 33.80, -84.33 }, hosts = 100, exposure = 0, weight = 1 }
site "parcel_hub"     { name = "Parcel firm, European network", country = "NL", sector = "transport", at = { 52.30, 4.69 },   hosts = 15000, exposure = 0.5, detection = 2, repair = 28, weight = 10 }
site "materials"      { name = "Building materials group",      country = "FR", sector = "industry",  at = { 48.90, 2.24 },   hosts = 18000, exposure = 0.5, detection = 2, repair = 70, weight = 6 }
site "snacks"         { name = "Snack maker, worldwide network", country = "US", sector = "food",     at = { 42.17, -87.85 }, hosts = 25000, exposure = 0.5, detection = 2, repair = 80, weight = 5 }
site "household_gb"   { name = "Household goods maker",         country = "GB", sector = "industry",  at = { 51.51, -0.59 },  hosts = 17000, exposure = 0.5, detection = 2, repair = 55, weight = 4 }
site "hospital_us"    { name = "Hospital group, Pennsylvania",  country = "US", sector = "health",    at = { 40.70, -80.29 }, hosts = 4500, exposure = 0.5, detection = 2, repair = 25, weight = 10 }
site "oil_ru"         { name = "Oil company, Moscow",           country = "RU", sector = "energy",    at = { 55.75, 37.62 },  hosts = 9000, exposure = 0.4, detection = 2, repair = 80, weight = 4 }
site "mail_servers"   { name = "E-mail host, Berlin",           country = "DE", sector = "technology", at = { 52.50, 13.42 }, hosts = 120, exposure = 0, weight = 2 }

-- Groups that effects speak of
group "ua_public"     { sites = { "ua_cabinet", "ua_banks", "ua_payments", "ua_rail", "ua_post", "ua_hospitals", "ua_plant" } }
group "ua_essential"  { sites = { "ua_cabinet", "ua_rail", "ua_hospitals", "ua_post", "ua_grid" } }
group "multinationals" { sites = { "shipping_line", "pharma", "parcel_hub", "materials", "snacks", "household_gb", "hospital_us", "oil_ru" } }
group "ports"         { sites = { "port_rotterdam", "port_newark" } }

-- Links ----------------------------------------------------------------------------------------------------------------

-- The hijacked update reaches everybody who files tax with the program: public bodies, banks, firms ...
link { from = "tax_software", kind = "update", rate = { 2.5, 5 },
       to = { "ua_cabinet", "ua_banks", "ua_grid", "ua_rail", "ua_post", "ua_hospitals", "ua_shops", "ua_plant" } }
link { from = "tax_software", to = "ua_telecom", kind = "update", rate = { 0.8, 1.8 } }
link { from = "tax_software", to = { "ua_firms_kyiv", "ua_firms_regions" }, kind = "update", rate = { 10, 16 } }
-- ... and every foreign firm that has an office in Ukraine.
link { from = "tax_software", to = "shipping_odesa", kind = "update", rate = { 3, 6 } }
link { from = "tax_software", to = "foreign_offices", kind = "update", rate = { 8, 14 } }

-- A second set of servers at the vendor. Closed until somebody uses it.
link { from = "vendor_spare", to = { "ua_firms_kyiv", "ua_firms_regions", "ua_shops", "ua_post" }, kind = "update", rate = { 1, 2 }, open = false }

-- Private networks join the office in Ukraine to headquarters, and headquarters to the quay.
link { from = "shipping_odesa", to = "shipping_line", kind = "network", rate = { 12, 20 } }
link { from = "foreign_offices", to = "pharma", kind = "network", rate = { 9, 15 } }
link { from = "foreign_offices", to = "parcel_hub", kind = "network", rate = { 4, 9 } }
link { from = "foreign_offices", to = "materials", kind = "network", rate = { 4, 9 } }
link { from = "foreign_offices", to = "snacks", kind = "network", rate = { 4, 9 } }
link { from = "ua_firms_kyiv",  to = "household_gb",  kind = "network", rate = { 2, 5 } }
link "line_to_rotterdam" { from = "shipping_line", to = "port_rotterdam", kind = "network", rate = { 0.3, 0.8 } }
link "line_to_newark"    { from = "shipping_line", to = "port_newark",    kind = "network", rate = { 0.3, 0.8 } }

-- Suppliers, contractors and shared log-ins.
link "ministries_to_plant" { from = "ua_cabinet", to = "ua_plant", kind = "trust", rate = { 0.3, 0.8 } }
link "banks_to_cards"     { from = "ua_banks", to = "ua_payments", kind = "trust", rate = { 0.5, 1.5 } }
link "offices_to_power"   { from = "ua_grid", to = "ua_power", kind = "trust", rate = { 0.2, 0.5 } }
link "telecom_to_ministries" { from = "ua_telecom", to = "ua_cabinet", kind = "trust", rate = { 0.2, 0.6 } }
link "kyiv_to_regions"    { from = "ua_firms_kyiv", to = "ua_firms_regions", kind = "trust", rate = { 0.3, 0.8 } }
link "regions_to_kyiv"    { from = "ua_firms_regions", to = "ua_firms_kyiv", kind = "trust", rate = { 0.3, 0.8 } }
link "regions_to_shops"   { from = "ua_firms_regions", to = "ua_shops", kind = "trust", rate = { 0.2, 0.6 } }
link "kyiv_to_moscow"     { from = "ua_firms_kyiv", to = "oil_ru", kind = "trust", rate = { 2, 5 } }
link "drugs_to_hospital"  { from = "pharma", to = "hospital_us", kind = "trust", rate = { 2, 5 } }

-- Who needs whom. `weight` is the share of service at stake.
link "cards_need_banks"    { from = "ua_banks",        to = "ua_payments",  kind = "dependency", weight = 0.35 }
link { from = "ua_telecom",   to = "ua_payments",  kind = "dependency", weight = 0.5 }
link { from = "ua_payments",  to = "ua_shops",     kind = "dependency", weight = 0.3 }
link { from = "ua_payments",  to = "ua_rail",      kind = "dependency", weight = 0.2 }
link "post_needs_cards" { from = "ua_payments", to = "ua_post", kind = "dependency", weight = 0.25 }
link { from = "ua_telecom",   to = "ua_hospitals", kind = "dependency", weight = 0.2 }
link { from = "ua_power",     to = "ua_hospitals", kind = "dependency", weight = 0.6 }
link { from = "ua_power",     to = "ua_telecom",   kind = "dependency", weight = 0.5 }
link { from = "ua_power",     to = "ua_rail",      kind = "dependency", weight = 0.7 }
link "supply_needs_offices" { from = "ua_grid", to = "ua_power", kind = "dependency", weight = 0.04 }
link "kyiv_needs_program"  { from = "tax_software", to = "ua_firms_kyiv",    kind = "dependency", weight = 0.08 }
link "regions_need_program" { from = "tax_software", to = "ua_firms_regions", kind = "dependency", weight = 0.08 }
link { from = "ua_banks",     to = { "ua_firms_kyiv", "ua_firms_regions" }, kind = "dependency", weight = 0.2 }
link "plant_needs_ministries" { from = "ua_cabinet", to = "ua_plant", kind = "dependency", weight = 0.1 }
link "ports_need_line"     { from = "shipping_line", to = "port_rotterdam", kind = "dependency", weight = 0.75 }
link "newark_needs_line"   { from = "shipping_line", to = "port_newark", kind = "dependency", weight = 0.7 }
link { from = "shipping_line", to = "shipping_odesa", kind = "dependency", weight = 0.8 }
link { from = "pharma",       to = "vaccine_supply", kind = "dependency", weight = 0.85 }
link { from = "parcel_hub",   to = "foreign_offices", kind = "dependency", weight = 0.3 }
link { from = "vaccine_supply", to = "hospital_us", kind = "dependency", weight = 0.05 }
link { from = "port_rotterdam", to = "household_gb", kind = "dependency", weight = 0.1 }
link { from = "port_rotterdam", to = "materials",  kind = "dependency", weight = 0.06 }
link { from = "port_newark",  to = "snacks",       kind = "dependency", weight = 0.06 }

-- Who can step in for whom. `capacity` is in machines of the one that fails.
link { from = "ua_payments",  to = "ua_post",  kind = "failover", capacity = 2400 }
link { from = "ua_hospitals", to = "ua_paper", kind = "failover", capacity = 9000 }
link { from = "ua_rail",      to = "ua_paper", kind = "failover", capacity = 11500 }
link { from = "ua_plant",     to = "ua_paper", kind = "failover", capacity = 250 }
link { from = "ua_cabinet",   to = "ua_paper", kind = "failover", capacity = 16000 }
link { from = "shipping_line", to = "phone_desks", kind = "failover", capacity = 30000, open = false }
link { from = "vaccine_supply", to = "vaccine_stock", kind = "failover", capacity = 130, open = false }

-- The worm -------------------------------------------------------------------------------------------------------------
-- Inside a network it doubles within a quarter of an hour and leaves a machine useless within a couple of hours.

threat "wiper" {
  name = "The wiper", spread = { 5.5, 7.5 }, destroy = { 0.5, 0.7 }, first = 700,
  starts = { turn = 1 },
  seeds = { tax_software = 60 },
}

rumour "leak" { name = "Radiation is leaking north of Kyiv", spread = 0.09, fade = 0.03, moves = { trust = -0.12, clarity = -0.05 } }

-- What nobody in the room decides --------------------------------------------------------------------------------------

event "reroute_ends" {
  turn = 2, because = "After three hours the hijacked update traffic is turned back.",
  now = { cut = {
    "tax_software>ua_cabinet", "tax_software>ua_banks", "tax_software>ua_grid", "tax_software>ua_rail", "tax_software>ua_post",
    "tax_software>ua_hospitals", "tax_software>ua_shops", "tax_software>ua_plant", "tax_software>ua_telecom",
    "tax_software>ua_firms_kyiv", "tax_software>ua_firms_regions", "tax_software>shipping_odesa", "tax_software>foreign_offices",
  } },
}

event "teams_work_through" {
  turn = 4, because = "Administrators are called back from the holiday, patch what still runs and cut networks apart.",
  now = { repair = { ua_essential = 30, ua_payments = 100, ua_plant = 3 }, protect = { multinationals = 0.7, ports = 0.7, ua_public = 0.6 } },
}

event "rumours_wear_out" {
  turn = 4, because = "Neighbouring countries measure, and people go back to work.",
  now = { calm = { leak = 0.04 } },
  later = { { days = 1, calm = { leak = 0.08 } }, { days = 3, rumour = { leak = -0.5 } }, { days = 6, rumour = { leak = -1 } } },
}

event "laboratories_report" {
  turn = 5, because = "Those who have samples publish what they see.",
  later = {
    { days = 3, clarity = { 3, 6 } },
    { days = 12, when = evidence "ukraine":above(0.35), clarity = { 2, 5 } },
    { days = 150, when = evidence "uk":above(0.65), clarity = { 2, 4 } },
  },
}

event "second_wave" {
  turn = 5, because = "Somebody returns to the vendor's remaining servers on 4 July.",
  later = {
    { minutes = 5890, when = no(flag "servers_secured"), set = "second_wave", plant = { vendor_spare = 20, ua_firms_regions = 6000 },
      open = { "vendor_spare>ua_firms_kyiv", "vendor_spare>ua_firms_regions", "vendor_spare>ua_shops", "vendor_spare>ua_post" },
      trust = -6, cost = 4, clarity = -2 },
    { minutes = 5890, when = flag "servers_secured", set = "wave_stopped", trust = 2 },
  },
}

event "filing_moves" {
  turn = 6, because = "Deadlines move and firms file with other programs or on paper.",
  now = { repair = { tax_software = 0.2, vendor_spare = 0.2 } },
  later = { { days = 20, cut = { "kyiv_needs_program", "regions_need_program" } } },
}

event "attackers_follow_up" {
  turn = 8, when = flag "raid_abroad_seen", because = "The exposed operation is answered.",
  later = { { months = 1, chance = 0.5, escalation = { 5, 10 }, cost = 3 } },
}

-- What parties can be asked to do together -----------------------------------------------------------------------------

proposal "joint_statement" {
  name = "Name the author together",
  asks = { "uk", "usa", "denmark", "canada", "australia", "new_zealand", "japan", "germany", "france", "italy" },
  cost = 52, pull = 20, cohesion = "cohesion",
  later = {
    { when = joined "joint_statement":above(5), set = "coalition_spoke", clarity = { 7, 11 }, cohesion = { 4, 7 }, trust = { 3, 5 }, escalation = { 4, 7 } },
    { when = all { joined "joint_statement":above(2), joined "joint_statement":below(6) }, set = "partial_statement", clarity = { 4, 6 }, cohesion = { -3, 0 }, trust = 1, escalation = { 3, 5 } },
    { when = joined "joint_statement":below(3), set = "thin_statement", clarity = 1, cohesion = -7, trust = -2, escalation = 2 },
  },
}

proposal "asset_freezes" {
  name = "One list of asset freezes",
  asks = { "usa", "uk", "canada", "japan", "germany", "france", "italy", "eu" },
  cost = 46, pull = 24, cohesion = "cohesion",
  later = {
    { when = joined "asset_freezes":above(4), set = "joint_cost", cohesion = { 4, 7 }, trust = 3, escalation = { 3, 6 } },
    { when = joined "asset_freezes":below(5), set = "list_stalled", cohesion = -5, trust = -3, clarity = -1 },
  },
}
