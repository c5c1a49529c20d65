-- What the record counts, held against the model by `whitecell backtest ukraine-telecom`.
--
-- calibrated: numbers of this scenario were chosen by the figure: modems lost and replaced, the turbines, the thirteen per cent and the
--   hours to its return, the forty per cent of the core, the evening of the first calls, the seventy-five days; subscribers were
--   taken over as a size (see the fact "model").
-- held_out: no number was chosen by the figure. The authors had the facts before them, so all were possibly seen; the split of modems
--   between Ukraine and abroad and the drop-out within 45 minutes lie closest to what was tuned.

-- As it came out on 22 November 2026 with 1,000 seeds: calibrated 9 of 9 inside, held out 7 of 9. Before the calibration it was 4 of 9
-- and 8 of 9: a finer clock in act three, for the first calls, moved full_return by half a day. The single lines outside, and why,
-- stand at home_internet and full_return.
--
-- What moves each most, each group of parameters a fifth smaller and a fifth larger (backtest --sensitivity, 22 November 2026; the
-- number is the elasticity):
--   modems_lost       delay of effects 0.92, first modems in a new place 0.52, speed of destruction -0.28
--   modems_replaced   repair 0.96, delay of effects 0.02, modems that choices protect 0.02
--   days_to_statement delay of effects 1.45; nothing else
--   turbines          delay of effects 0.97, dependence of wind farms 0.63, first modems in a new place 0.53
--   modems_ukraine    first modems in a new place 0.40, delay of effects 0.36, speed of destruction -0.22
--   drop_out          first modems in a new place -1.25, start -0.02, update links -0.02
--   turbine_days      delay of effects 1.57, repair -1.20, first modems in a new place 0.94
--   joined            evidence that parties ask for -1.42, cost of joining -1.17, cohesion at the start 1.09
--   fixed_floor       the share left switched on 1.00; nothing else
--   fixed_hours       delay of effects 7.31, the share left switched on -0.31
--   core_lost         delay of effects 1.93, spread 1.43, first machines in a new place 0.70
--   subscribers_cut   dependence on the core 0.50; nothing else
--   first_calls       dependence on the core 2.19, delay of effects 1.17
--   home_internet     the share left switched on -2.51, dependence on the core 2.51, delay of effects 1.05
--   full_return       the share left switched on -1.26, delay of effects 0.97
--   capital_sirens    nothing by more than a thousandth; army_links: nothing
--   aid_states        cost of joining -2.36, cohesion at the start 2.29, evidence that parties ask for -0.87
-- "Delay of effects" is how long people take to carry out what they have decided. Four figures, fixed_floor, days_to_statement,
-- subscribers_cut and army_links, follow from choices and dates and say little about the model.

local line_of_2017 = "The facts of the exercise NotPetya: The Register, 25 January 2018; Help Net Security, 17 August 2017"

-- act one

figure "modems_lost" {
  text = "Satellite modems knocked out in Europe.",
  documented = { 40000, 45000 }, unit = "modems", on = "2022-02-24",
  measure = { most = { infected "fleets", destroyed "fleets" } },
  kind = "calibrated", confidence = "disputed",
  source = "databreachtoday, 30 March 2022; conftalks; Graphic News",
  naive = { value = 6400, because = "The wiper of June 2017 took about a tenth of Ukraine's computers: a tenth of the modems drawn.", source = "Wired, August 2018" },
}

figure "modems_replaced" {
  text = "Modems replaced by 30 March.",
  documented = 30000, unit = "modems", on = "2022-03-30",
  measure = { final = restored "fleets", to = "2022-03-30 12:00" },
  kind = "calibrated",
  source = "Operator's incident overview and databreachtoday, 30 March 2022",
  naive = { value = 42000, because = "The shipping line of 2017 rebuilt 49,000 machines in ten days: all of them by then.", source = line_of_2017 },
}

figure "days_to_statement" {
  text = "Days from the attack to the joint attribution.",
  documented = 75,
  measure = { days_until = asked "joint_attribution" },
  kind = "calibrated", on = "2022-05-10",
  source = "Politico and the EU's declaration, 10 May 2022",
  naive = { value = 233, because = "The wiper of June 2017 was named after 233 days.", source = "ITV, 15 February 2018" },
}

figure "turbines" {
  text = "Wind turbines without remote service.",
  documented = 5800, unit = "turbines", on = "2022-02-24",
  measure = { least = service "wind", times = -9300, plus = 9300 },
  kind = "calibrated",
  source = "evwind, 1 March 2022; Reuters, 2 March 2022",
  naive = { value = 3800, because = "Two modems in three were lost; two turbines in three.", source = "databreachtoday, 30 March 2022" },
}

figure "modems_ukraine" {
  text = "Modems lost in Ukraine: several thousand.",
  documented = { 3000, 9000 }, unit = "modems", on = "2022-02-24",
  measure = { most = { infected "fleet_ua", destroyed "fleet_ua" } },
  kind = "held_out", confidence = "derived",
  source = "Operator's incident overview, 30 March 2022, for \"several thousand\"; the range is the authors'",
  naive = { value = { 30000, 34000 }, because = "Three in four of the machines lost in June 2017 stood in Ukraine: three in four of 42,000.", source = "ukropnews24 on ESET, 2017" },
}

figure "drop_out" {
  text = "Hours from 04:15 until most modems were gone: many dropped out over about 45 minutes.",
  documented = { 0.5, 1 },
  measure = { hours_until = lost_total "modem_wipe":above(30000), from = "2022-02-24 04:15" },
  kind = "held_out", confidence = "derived", on = "2022-02-24",
  source = "inside-digital and ZDNet on the operator's report, 30 March 2022",
  naive = { value = 2.5, because = "The shipping line of 2017 was gone after two and a half hours.", source = line_of_2017 },
}

figure "turbine_days" {
  text = "Days until the turbines' remote service was whole again: more than a month.",
  documented = { 31, 60 },
  measure = { days_until = service "wind":above(0.95), from = "2022-02-24 12:00", plus = 0.4 },
  kind = "held_out", confidence = "derived", on = "2022-04-05",
  source = "modernpowersystems, 5 April 2022; the upper end is the authors'",
  naive = { value = 11, because = "The shipping line of 2017 needed ten to twelve days.", source = line_of_2017 },
}

figure "joined" {
  text = "Of the seven drawn here, those that joined the attribution on 10 May.",
  documented = { 5, 6 }, unit = "parties",
  measure = { final = joined "joint_attribution" },
  kind = "held_out", confidence = "derived", on = "2022-05-10",
  source = "Politico; EU declaration; State Department; Canada, 10 May 2022; for Australia and Estonia general knowledge",
  naive = { value = 4.9, because = "Seven of ten asked named the author of the wiper of June 2017.", source = "ITV and SecurityAffairs, 15 February 2018" },
}

-- act two

figure "fixed_floor" {
  text = "Least connectivity of the fixed line, as a share of the level before the war.",
  documented = 0.13,
  measure = { least = service "fix_homes", from = "2022-03-28 03:00", to = "2022-03-29 12:00" },
  kind = "calibrated", on = "2022-03-28",
  source = "cloud7; OODA Loop, 29 March 2022; ANSA, 29 March 2022",
  naive = { value = { 0, 0.5 }, because = "The mobile operator of 2023 lost everything for a day.", source = "ukrainetoday, 12 December 2023" },
}

figure "fixed_hours" {
  text = "Hours from the first users' dropping out to the return of service.",
  documented = 15,
  measure = { hours_while = service "fix_centre":below(0.5), from = "2022-03-28 03:00", to = "2022-03-31 12:00" },
  kind = "calibrated", on = "2022-03-28",
  source = "ANSA, 29 March 2022; computersweden",
  naive = { value = 37, because = "The mobile operator of 2023 brought voice back after about 37 hours.", source = "babel.ua, 22 December 2023" },
}

-- act three

figure "core_lost" {
  text = "Machines of the mobile core destroyed: forty per cent of the 8,000 drawn.",
  documented = 3200, unit = "machines", on = "2023-12-22",
  measure = { most = { infected "mob_core", destroyed "mob_core" } },
  kind = "calibrated",
  source = "babel.ua, 22 December 2023",
  naive = { value = 800, because = "The wiper of June 2017 took about a tenth of Ukraine's computers.", source = "Wired, August 2018" },
}

figure "subscribers_cut" {
  text = "Mobile subscribers cut off at once.",
  documented = 24.3, unit = "million", on = "2023-12-12",
  measure = { least = service "mob_regions", times = -24.3, plus = 24.3, from = "2023-12-12 03:00" },
  kind = "calibrated",
  source = "ukrainetoday, 12 December 2023",
  naive = { value = 21.1, because = "The fixed line lost 87 per cent in March 2022.", source = "OODA Loop, 29 March 2022" },
}

figure "first_calls" {
  text = "Hours from 04:30 on 12 December until voice began to return: the evening of the 13th.",
  documented = { 34, 42 },
  measure = { hours_until = any { service "mob_kyiv":above(0.1), service "mob_west":above(0.1), service "mob_east":above(0.1), service "mob_south":above(0.1) }, from = "2023-12-12 09:00", plus = 4.5 },
  kind = "calibrated", on = "2023-12-13",
  source = "babel.ua; Kyiv Post, 13 December 2023",
  naive = { value = 15, because = "The fixed line returned after about 15 hours in March 2022.", source = "ANSA, 29 March 2022" },
}

-- Outside, and left there: in the model home internet hangs on the same rebuilt core as the mobile network and waits for its last tenth.
figure "home_internet" {
  text = "Hours from 04:30 on 12 December until home internet was back: some time on the 14th.",
  documented = { 43.5, 67.5 },
  measure = { hours_until = service "mob_home":above(0.9), from = "2023-12-12 09:00", plus = 4.5 },
  kind = "held_out", on = "2023-12-14",
  source = "lb.ua, 14 December 2023",
  naive = { value = 15, because = "The fixed line returned after about 15 hours in March 2022.", source = "ANSA, 29 March 2022" },
}

-- Outside by a quarter of a day since act three is reckoned in ticks of four hours: with eight, which the first calls could not be
-- told apart by, it came out at 7.8 days. The last step of the rebuild is played after a week.
figure "full_return" {
  text = "Days from 12 December until the mobile network was whole again.",
  documented = { 7.5, 9 },
  measure = { days_until = all { service "mob_kyiv":above(0.95), service "mob_west":above(0.95), service "mob_east":above(0.95), service "mob_south":above(0.95) }, from = "2023-12-12 09:00", plus = 0.2 },
  kind = "held_out", confidence = "disputed", on = "2023-12-20",
  source = "General knowledge for the day; Kyiv Independent, 20 December 2023, reports fresh faults",
  naive = { value = 11, because = "The shipping line of 2017 needed ten to twelve days.", source = line_of_2017 },
}

figure "capital_sirens" {
  text = "Least share of the capital's sirens that worked in December 2023: they were not affected.",
  documented = { 0.95, 1 },
  measure = { least = service "sirens_capital", from = "2023-12-12 03:00", to = "2023-12-20 12:00" },
  kind = "held_out", confidence = "derived", on = "2023-12-12",
  source = "ukrainetoday, 12 December 2023; news-kiev",
  naive = { value = { 0.13, 1 }, because = "The fixed line kept 13 per cent in March 2022, and might have kept all.", source = "OODA Loop, 29 March 2022" },
}

figure "army_links" {
  text = "Least share of the army's links that worked in December 2023: the front was not affected.",
  documented = { 0.9, 1 },
  measure = { least = service "army", from = "2023-12-12 03:00", to = "2023-12-20 12:00" },
  kind = "held_out", confidence = "derived", on = "2023-12-12",
  source = "Ukrainska Pravda via Yahoo, 12 December 2023",
  naive = { value = { 0.13, 1 }, because = "The fixed line kept 13 per cent in March 2022, and might have kept all.", source = "OODA Loop, 29 March 2022" },
}

figure "aid_states" {
  text = "Of the eight drawn here, those that founded the mechanism for civilian cyber aid.",
  documented = { 5, 6 }, unit = "parties",
  measure = { final = joined "aid_mechanism" },
  kind = "held_out", confidence = "derived", on = "2023-12-20",
  source = "vm.ee and Interfax-Ukraine, 20 December 2023; for the list of founders general knowledge",
  naive = { value = 5.6, because = "Seven of ten asked named the author of the wiper of June 2017.", source = "ITV and SecurityAffairs, 15 February 2018" },
}
