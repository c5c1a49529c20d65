-- What the record counts, held against the model by `whitecell backtest wannacry`.
--
-- calibrated: numbers of this scenario were chosen by the figure, or may have been. The order of machines lost and the number of trusts
--   are named in the facts as used in setting the model; appointments, scanners and the minute of the stop are set by hand in events and
--   options; the parties' leanings and the delay of the attribution follow the record.
-- held_out: no number was chosen by the figure. The authors had the facts before them, so all were possibly seen; that two wards are
--   infected at 10:20 (event "two_wards") makes the hour of the first English hospitals the least independent of these.
--
-- Outside, and left so: days_of_disruption. The historical option reconnects hospitals after fixed delays (20 hours, 3 and 6 days), so
--   that the model gives one number, and it is a day short. The figure is held out, so the delays were not changed to fit it.
-- The day of the joint statement has a spread because nobody could have said in May which week the last capital would sign.
--
-- Sensitivity, 22 November 2026, 1,000 seeds, each group of parameters a fifth smaller and larger; the elasticity in brackets. The three
-- that move a result most:
--   machines            homes and firms patched in spring (-2.5); spread inside networks (1.4); health bodies patched (-0.7)
--   trusts_affected     health bodies patched (-1.6); trusts counted by options and events (1.0); spread inside networks (0.9)
--   appointments_lost   share of hospitals left switched on (-6.7); delays (1.1); appointments counted by options and events (1.0)
--   devices             health bodies patched (-2.8); machines that events infect (1.7); spread inside networks (0.9)
--   hours_to_stop       delays (0.4), nothing else
--   days_to_statement   delays (1.1), nothing else
--   states_joined       evidence that parties ask for (-1.3); delays (0.6); forensics of parties (0.3)
--   practices           health bodies patched (-5.9); spread inside networks (2.3); delays (1.3)
--   countries           homes and firms patched (-0.3); spread inside networks (0.1); delays (0.1)
--   firms               homes and firms patched (-0.7); spread inside networks (0.4); delays (0.3)
--   hours_to_hospitals  first machines in a new place (-0.5); machines lost at the start (-0.3); links into the health network (-0.3)
--   days_of_disruption  share of hospitals left switched on (-3.8); delays (1.1); health bodies patched (0.0)
--   no_second_wave      machines that events infect (1.0), nothing else
-- So the shares patched by May, which are of the order of one documented number (two trusts in three), carry most of the result; and
-- what hospitals lost follows from what they switched off more than from what the worm reached.

group "named_firms" { sites = { "es_operator", "parcels_us", "fr_cars", "gb_cars", "de_rail", "ru_ministry", "ru_mobile" } }

local wiper_of_june = "The facts of the exercise NotPetya: Wired, August 2018; The Register, 25 January 2018"

figure "machines" {
  text = "Machines lost in the world at the worst.",
  documented = { 200000, 300000 }, unit = "machines",
  measure = { most = lost_total "worm" },
  kind = "calibrated", confidence = "disputed",
  source = "Europol via RFE/RL, 14 May 2017; Foreign Office, 19 December 2017; Public Accounts Committee, April 2018",
  naive = { value = 500000, because = "The wiper of June 2017 took about a tenth of Ukraine's computers, roughly half a million.", source = wiper_of_june },
}

figure "trusts_affected" {
  text = "Hospital trusts affected, of 236.",
  documented = { 80, 81 }, unit = "trusts",
  measure = { final = trusts },
  kind = "calibrated", confidence = "disputed",
  source = "National Audit Office, 27 October 2017; Public Accounts Committee, April 2018",
  naive = { value = 23.6, because = "The wiper of June 2017 took about a tenth of Ukraine's computers: a tenth of 236.", source = wiper_of_june },
}

figure "appointments_lost" {
  text = "Appointments lost in England: 6,912 counted, about 19,000 estimated.",
  documented = { 6912, 19494 }, unit = "appointments",
  measure = { final = appointments },
  kind = "calibrated", confidence = "disputed",
  source = "understandingpatientdata.org.uk, February 2018; Health Service Journal, October 2017",
  naive = { value = { 2800, 75000 }, because = "One trust lost 2,800 to a smaller attack in October 2016; from that one to 27 such.", source = "General knowledge" },
}

figure "devices" {
  text = "Diagnostic devices infected.",
  documented = 1220, unit = "devices",
  measure = { most = { infected "scanners", destroyed "scanners" } },
  kind = "calibrated",
  source = "Health Service Journal, October 2017",
  naive = { value = 12000, because = "The wiper of June 2017 took about a tenth of Ukraine's computers: a tenth of the devices.", source = wiper_of_june },
}

figure "hours_to_stop" {
  text = "Hours from 09:00 on 12 May until the address answered and the spread collapsed.",
  documented = { 6, 6.6 },
  measure = { hours_until = flag "stopped", from = "2017-05-12 09:00" },
  kind = "calibrated", confidence = "disputed", on = "2017-05-12",
  source = "The researcher's own account, copy at xtremesystems.org; general knowledge for the minute",
  naive = { value = 25.5, because = "The wiper of June 2017 was called halted after 25.5 hours.", source = "MF-DJ, 28 June 2017" },
}

figure "days_to_statement" {
  text = "Days from the outbreak to the joint attribution.",
  documented = 221,
  measure = { days_until = asked "joint_statement", from = "2017-05-12 09:00" },
  kind = "calibrated", on = "2017-12-19",
  source = "Reuters and gov.uk, 19 December 2017",
  naive = { value = 233, because = "The wiper of June 2017 was named on 15 February 2018.", source = "ITV, 15 February 2018" },
}

figure "states_joined" {
  text = "States that joined the attribution.",
  documented = 6, unit = "states",
  measure = { final = joined "joint_statement" },
  kind = "calibrated", on = "2017-12-19",
  source = "Reuters and gov.uk, 19 December 2017; briefing transcript at lazarus.day",
  naive = { value = 7, because = "Seven states named the author of the wiper of June 2017.", source = "ITV and SecurityAffairs, 15 February 2018" },
}

figure "practices" {
  text = "Machines lost in general practices, of 110,000 drawn: 595 practices in about 7,500, eight per cent, were infected.",
  documented = { 5500, 11000 }, unit = "machines",
  measure = { most = { infected "practices", destroyed "practices" } },
  kind = "held_out", confidence = "derived",
  source = "National Audit Office, 27 October 2017; Public Accounts Committee, April 2018; the range, five to ten per cent, is the authors'",
  naive = { value = 11000, because = "The wiper of June 2017 took about a tenth of Ukraine's computers.", source = wiper_of_june },
}

figure "countries" {
  text = "Countries reached within a day, of the twelve drawn here; the record names victims in all of them.",
  documented = 12,
  measure = { countries_hit = "all", threat = "worm", to = "2017-05-13 09:00" },
  kind = "held_out", confidence = "derived", on = "2017-05-13",
  source = "Europol via RFE/RL, 14 May 2017",
  naive = { value = 10.5, because = "The wiper of June 2017 reached seven of the eight countries drawn in its exercise.", source = wiper_of_june },
}

figure "firms" {
  text = "Firms and bodies hit by 14 May, of seven drawn here because the record names them.",
  documented = 7, unit = "sites",
  measure = { sites_hit = "named_firms", to = "2017-05-14 09:00" },
  kind = "held_out", on = "2017-05-14",
  source = "RFE/RL, 14 May 2017; Sputnik and City A.M., May 2017",
  naive = { value = 2.4, because = "A third of England's trusts were affected; a third of seven.", source = "National Audit Office, 27 October 2017" },
}

figure "hours_to_hospitals" {
  text = "Hours from 09:00 until hospitals in England reported locked screens: more than 250 machines of some region's trusts.",
  documented = { 2, 4.5 },
  measure = { hours_until = any { infected "trusts_nw":above(250), infected "trusts_ne":above(250), infected "trusts_mid":above(250), infected "trusts_east":above(250), infected "trusts_lon":above(250), infected "trusts_south":above(250) }, from = "2017-05-12 09:00" },
  kind = "held_out", confidence = "derived", on = "2017-05-12",
  source = "ITV and Guernsey Press, 12 May 2017",
  naive = { value = 2.5, because = "The wiper of June 2017 needed two and a half hours to the shipping line.", source = wiper_of_june },
}

figure "days_of_disruption" {
  text = "Days until care in England was back to normal: the major incident was closed after a week.",
  documented = { 6, 8 },
  measure = { days_until = care:above(95), from = "2017-05-12 18:00", plus = 0.25 },
  kind = "held_out", confidence = "derived", on = "2017-05-19",
  source = "General knowledge",
  naive = { value = 11, because = "The shipping line of June 2017 needed ten to twelve days.", source = wiper_of_june },
}

figure "no_second_wave" {
  text = "Trusts' machines that were spreading the worm at most from Monday 15 May noon on: there was no second wave in hospitals.",
  documented = { 0, 500 }, unit = "machines",
  measure = { most = infected("trusts_all", "worm"), from = "2017-05-15 12:00" },
  wide = "In most runs nothing comes back; whether a blocked address or a new version carries it into a region again is a matter of chance here, and the figure asks for the worst of six regions together.",
  kind = "held_out", confidence = "derived", on = "2017-05-15",
  source = "Evening Standard, 15 May 2017; Windows Central, May 2017; 500 as the least that would be noticed is the authors'",
  naive = { value = { 0, 5000 }, because = "A second wave of the wiper of June 2017 was stopped within two hours; unstopped, perhaps a tenth of the first.", source = "ukr.media, 4 July 2017" },
}
