-- What the record counts, held against the model by `whitecell backtest notpetya`.
--
-- calibrated: numbers of this scenario were chosen by the figure, or may have been. The share of Ukraine and the
--   order of the machines lost there set the sizes of Ukrainian sites; shipping line and drug maker have sizes at
--   which their losses come out as reported; the parties' leanings and the delay of the coalition statement follow
--   the record. Days to recovery and the power supply stand among the facts on which the exercise was built and were
--   possibly looked at, so they count as calibrated too.
-- held_out: no number was chosen by the figure. It was possibly seen by the authors, as everything in the facts was:
--   that the firms and bodies drawn here were all hit is why they are drawn, but how soon and how surely the model
--   reaches them was not set by hand.

-- As it came out on 22 November 2026 with 1,000 seeds: calibrated 8 of 8 inside, held out 4 of 5. Outside lies
-- hours_to_halt, 9 hours (8 to 14) for 25.5: in the model the worm has burnt out by the evening, while the record has
-- the government's word of the next morning, on a holiday. Before the last calibration the sizes of the two firms and
-- the pace of the shipping line's rebuild left three calibrated figures outside (48,163 and 38,971 machines; 4.97
-- days). From 5 July on a tick is two days, so days to recovery are known to two days only. days_to_statement is the
-- decision's own delay and proves nothing but that it is entered rightly.
--
-- What moves each figure most, one group of parameters at a time a fifth smaller and larger (whitecell backtest
-- notpetya --sensitivity, same day). In brackets the change in per cent of the figure for one per cent of the
-- parameter.
--   ukraine_share      machines patched at banks by events (-0.01), speed of destruction (0.01), first hosts in a new place (-0.01)
--   ukraine_machines   speed of destruction (-0.12), first hosts (0.06), machines patched at banks (-0.05)
--   shipping_machines  speed of destruction (-0.05), update links into transport (0.05), exposure of transport (0.05)
--   drug_machines      speed of destruction (-0.08), first hosts (0.06), network links into health (0.03)
--   shipping_days      what telephone desks can carry (-1.1), repair in transport (-0.7), delays of effects (0.1)
--   power_supply       dependence of energy on others (-0.04), exposure of energy (-0.02), speed of destruction (0.01)
--   days_to_statement  delays of effects (0.8); nothing else
--   states_joined      cost of joining (-1.1), cohesion at the start (1.1), leanings of parties (-0.7)
--   countries          speed of destruction (-0.04), trust links into energy (0.03), exposure of energy (0.03)
--   hours_to_shipping  first hosts (-0.25), update links into transport (-0.12), exposure of transport (-0.12)
--   hours_to_halt      speed of destruction (-1.5), first hosts (-0.2), hosts at the worm's start (-0.04)
--   multinationals     speed of destruction (-0.05), trust links into energy (0.03), exposure of energy (0.03)
--   public_bodies      speed of destruction (-0.04), update links into government (0.02), exposure of government (0.02)

group "in_ukraine" { country = "UA" }
group "named_on_day_one" { sites = { "ua_cabinet", "ua_banks", "ua_grid", "ua_rail", "ua_post", "ua_plant" } }

local worm_of_may = "National Audit Office, 27 October 2017; Europol via RFE/RL, 14 May 2017"

figure "ukraine_share" {
  text = "Share of the lost machines that stood in Ukraine, a day after the outbreak.",
  documented = { 0.75, 0.8 },
  measure = { final = { infected "in_ukraine", destroyed "in_ukraine" }, out_of = lost_total "wiper", to = "2017-06-28 08:30" },
  kind = "calibrated", confidence = "derived", on = "2017-06-28",
  source = "ukropnews24 and cyberbriefs on ESET, 2017",
  naive = { value = { 0.25, 1 }, because = "No count by country of an earlier outbreak through a national program is at hand: from a quarter to all.", source = "None" },
}

figure "ukraine_machines" {
  text = "Machines lost in Ukraine at the worst.",
  documented = { 300000, 700000 }, unit = "machines",
  measure = { most = { infected "in_ukraine", destroyed "in_ukraine" } },
  kind = "calibrated", confidence = "disputed",
  source = "A tenth of all computers by Wired, August 2018, roughly half a million; the range is the authors'",
  naive = { value = { 200000, 300000 }, because = "The worm of May 2017 took that many in the whole world.", source = worm_of_may },
}

figure "shipping_machines" {
  text = "Machines that the shipping line had to rebuild.",
  documented = 49000, unit = "machines", on = "2018-01-25",
  measure = { most = { infected "shipping_line", destroyed "shipping_line" } },
  kind = "calibrated",
  source = "The Register and ITPro, January 2018",
  naive = { value = 36750, because = "The wiper of August 2012 took about three quarters of an oil company's machines.", source = "General knowledge" },
}

figure "drug_machines" {
  text = "Machines that the drug maker lost.",
  documented = 40000, unit = "machines",
  measure = { most = { infected "pharma", destroyed "pharma" } },
  kind = "calibrated",
  source = "GovTech, October 2020; cybermaterial, January 2024",
  naive = { value = 30000, because = "The wiper of August 2012 took about three quarters of an oil company's machines.", source = "General knowledge" },
}

figure "shipping_days" {
  text = "Days until the shipping line was back to normal.",
  documented = { 10, 12 },
  measure = { days_until = service "shipping_line":above(0.95), from = "2017-06-27 14:00", plus = 0.2 },
  kind = "calibrated", on = "2017-07-09",
  source = "The Register, 25 January 2018; Help Net Security, 17 August 2017",
  naive = { value = 7, because = "Hospitals needed about a week after the worm of May 2017.", source = "General knowledge" },
}

figure "power_supply" {
  text = "Least share of the power supply that was kept up: it was not interrupted.",
  documented = { 0.95, 1 },
  measure = { least = service "ua_power" },
  kind = "calibrated", confidence = "derived", on = "2017-06-27",
  source = "RFE/RL, 27 June 2017",
  naive = { value = { 0.8, 1 }, because = "The attack of December 2016 took a fifth of Kyiv off the grid for an hour.", source = "General knowledge" },
}

figure "days_to_statement" {
  text = "Days from the outbreak to the joint attribution.",
  documented = 233,
  measure = { days_until = asked "joint_statement" },
  kind = "calibrated", on = "2018-02-15",
  source = "ITV and SecurityAffairs, 15 February 2018",
  naive = { value = 221, because = "The worm of May 2017 was named on 19 December.", source = "Reuters, 19 December 2017" },
}

figure "states_joined" {
  text = "States that joined the attribution within two days.",
  documented = 7, unit = "states",
  measure = { final = joined "joint_statement" },
  kind = "calibrated", on = "2018-02-16",
  source = "ITV and SecurityAffairs, 15 February 2018; European Parliament question E-001005/2018",
  naive = { value = 6, because = "Six states named the author of the worm of May 2017.", source = "Reuters and gov.uk, 19 December 2017" },
}

figure "countries" {
  text = "Countries reached within a day, of the eight drawn here; the record names victims in seven of them.",
  documented = 7,
  measure = { countries_hit = "all", to = "2017-06-28 08:30" },
  kind = "held_out", confidence = "derived", on = "2017-06-28",
  source = "SecurityWeek, August 2017; cybersolace on Wired, August 2018",
  naive = { value = 6.2, because = "The worm of May 2017 reached 150 of about 195 countries, which makes 6.2 of eight.", source = worm_of_may },
}

figure "hours_to_shipping" {
  text = "Hours from 08:30 until the shipping line had lost its systems worldwide: its chairman was woken about eleven.",
  documented = 2.5,
  measure = { hours_until = service "shipping_line":below(0.5) },
  kind = "held_out", confidence = "derived", on = "2017-06-27",
  source = "SolutionInn case text; The Register, 25 January 2018",
  naive = { value = { 3.3, 5.8 }, because = "The worm of May 2017 began at 07:44, and hospitals fell between 11:00 and 13:30.", source = "ITV, 12 May 2017" },
}

figure "hours_to_halt" {
  text = "Hours from 08:30 until the government called the attack halted: fewer than one lost machine in fifty still spreading.",
  documented = 25.5,
  measure = { hours_until = infected_total "wiper":below(10000), from = "2017-06-27 12:00", plus = 3.5 },
  kind = "held_out", confidence = "derived", on = "2017-06-28",
  source = "MF-DJ, 28 June 2017",
  naive = { value = 7.3, because = "The worm of May 2017 was stopped after a little more than seven hours.", source = "Researcher's account; general knowledge for the minute" },
}

figure "multinationals" {
  text = "Firms from abroad hit, of the eight drawn here because the record names them.",
  documented = 8, unit = "firms",
  measure = { sites_hit = "multinationals", to = "2017-06-28 08:30" },
  kind = "held_out", on = "2017-06-27",
  source = "SecurityWeek, August 2017; cybersolace on Wired, August 2018; GovTech, October 2020",
  naive = { value = 2.7, because = "The worm of May 2017 affected a third of England's hospital trusts.", source = worm_of_may },
}

figure "public_bodies" {
  text = "Of six kinds of Ukrainian body named as hit on the first day, those reached by 17:30.",
  documented = 6, unit = "sites",
  measure = { sites_hit = "named_on_day_one", to = "2017-06-27 17:30" },
  kind = "held_out", on = "2017-06-27",
  source = "RFE/RL and Reuters, 27 June 2017",
  naive = { value = 2, because = "The worm of May 2017 affected a third of England's hospital trusts.", source = worm_of_may },
}
