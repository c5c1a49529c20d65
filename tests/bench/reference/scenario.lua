-- Made by ../make-reference.lua. A benchmark, not an exercise.
scenario "reference" {
  title = "Reference", stake = "A benchmark.", brief = "A benchmark.",
  starts = "2020-01-01 00:00",
  turns = { { "Turn 1", hours = 1 }, { "Turn 2", hours = 1 }, { "Turn 3", hours = 1 }, { "Turn 4", hours = 1 }, { "Turn 5", hours = 1 }, { "Turn 6", hours = 1 }, { "Turn 7", hours = 1 }, { "Turn 8", hours = 1 }, { "Turn 9", hours = 1 }, { "Turn 10", hours = 1 }, { "Turn 11", hours = 1 }, { "Turn 12", hours = 1 }, },
}
party "state" { name = "State", kind = "state", forensics = 0 }
role "player" { name = "Player", acts_for = "state", goal = "Choose." }
objective "choices" { text = "Choose." }
indicator "trust" { name = "trust", start = 50, good = "high" }
indicator "ops" { name = "ops", start = 50, good = "high" }
indicator "econ" { name = "econ", start = 50, good = "high" }
indicator "intel" { name = "intel", start = 50, good = "high" }
indicator "legal" { name = "legal", start = 50, good = "high" }
indicator "media" { name = "media", start = 50, good = "high" }
indicator "allies" { name = "allies", start = 50, good = "high" }
indicator "energy" { name = "energy", start = 50, good = "high" }
indicator "health" { name = "health", start = 50, good = "high" }
indicator "deter" { name = "deter", start = 50, good = "high" }
counter "n1" { name = "n1" }
counter "n2" { name = "n2" }
counter "n3" { name = "n3" }
counter "n4" { name = "n4" }
counter "n5" { name = "n5" }
counter "n6" { name = "n6" }
counter "n7" { name = "n7" }
counter "n8" { name = "n8" }
counter "n9" { name = "n9" }
counter "n10" { name = "n10" }
counter "n11" { name = "n11" }
counter "n12" { name = "n12" }
counter "total" { name = "Total" }
inject "t1_1" { turn = 1, when = ops:above(64), to = { "player" }, channel = "news", from = "Bench",
  text = "Verify norm backup escalate port report monitor alliance norm network escalate contain share alliance verify.",
  now = { legal = -7, n8 = -1, total = -1 } }
inject "t1_2" { turn = 1, when = deter:below(60), to = { "player" }, channel = "news", from = "Bench",
  text = "Verify port briefing response malware port escalate network alliance briefing public customs counsel press customs.",
  now = { deter = -6, n4 = -1, total = -1 } }
decision "d1" { turn = 1, decides = "player", objective = "choices", if_nobody_decides = "a",
  ask = "Confirm attribution backup monitor confirm response partner grid coordinate confirm advisory operator confirm recovery logistics monitor grid malware monitor restore isolate backup attribution backup escalate backup disclose share.",
  option "a" { label = "Attribution grid advisory legal isolate partner backup ministry.", cost = "Some.", outcome = "Press grid briefing operator recovery share press disclose port briefing alliance partner malware response advisory.",
    now = { trust = 1, ops = 1, econ = 1, intel = 5, legal = -8, media = -8, allies = 8, energy = -6, health = -4, deter = 3, n4 = 3, n7 = 3, n6 = 1, n11 = 2, total = 9 } },
  option "b" { label = "Legal port logistics sanction share escalate assess public.", cost = "Some.", outcome = "Disclose statement contain sanction assess grid hospital advisory network press escalate patch isolate monitor disclose.",
    now = { trust = -7, ops = 7, econ = -3, intel = -6, legal = -5, media = -7, allies = -8, energy = 8, health = -5, deter = 7, n7 = -2, n11 = -2, n6 = 3, n12 = -1, total = -2 } },
  option "c" { label = "Verify ministry ministry briefing norm press telecom press.", cost = "Some.", outcome = "Malware support response telecom operator restore press statement coordinate hospital counsel report deny ministry isolate.",
    now = { trust = 5, ops = 8, econ = -4, intel = 8, legal = -3, media = -8, allies = 7, energy = -3, health = -5, deter = 6, n2 = 3, n5 = 2, n1 = 2, n9 = -2, total = 5 } },
  option "d" { label = "Alliance contain briefing restore support telecom port briefing.", cost = "Some.", outcome = "Press logistics ministry ministry alliance share partner partner counsel deny port partner press attribution grid.",
    now = { trust = -2, ops = -8, econ = 1, intel = 5, legal = -8, media = -6, allies = -8, energy = 7, health = 3, deter = 3, n1 = -2, n5 = -1, n11 = -2, n2 = 3, total = -2 } },
}
inject "t2_1" { turn = 2, when = legal:above(45), to = { "player" }, channel = "news", from = "Bench",
  text = "Statement ministry sanction support attribution legal hospital partner coordinate network port counsel network coordinate bank.",
  now = { media = -4, n10 = -1, total = -1 } }
inject "t2_2" { turn = 2, when = allies:below(48), to = { "player" }, channel = "news", from = "Bench",
  text = "Attribution bank verify partner legal port response briefing sanction briefing customs alliance advisory malware recovery.",
  now = { intel = -4, n10 = -1, total = -1 } }
decision "d2" { turn = 2, decides = "player", objective = "choices", if_nobody_decides = "a",
  ask = "Patch telecom legal counsel alliance alliance attribution patch network briefing deny deny patch telecom patch recovery network advisory disclose bank assess monitor monitor partner deny response support partner.",
  option "a" { label = "Ministry port malware press telecom alliance assess disclose.", cost = "Some.", outcome = "Disclose grid deny norm alliance response share advisory legal monitor sanction norm assess attribution malware.",
    now = { trust = 4, ops = 7, econ = 8, intel = -8, legal = 5, media = 3, allies = 5, energy = -1, health = 2, deter = 7, n7 = -2, n1 = 1, n10 = 1, n12 = 1, total = 1 } },
  option "b" { label = "Disclose restore restore norm network contain restore bank.", cost = "Some.", outcome = "Monitor verify response hospital operator support contain contain bank response patch bank bank assess counsel.",
    now = { trust = -2, ops = 2, econ = -3, intel = -7, legal = -4, media = -5, allies = 4, energy = -6, health = 1, deter = -3, n4 = 2, n10 = -1, n7 = -2, n3 = 1, total = 0 } },
  option "c" { label = "Attribution share support restore confirm ministry outage recovery.", cost = "Some.", outcome = "Confirm outage restore legal coordinate escalate alliance hospital coordinate coordinate restore patch restore legal assess.",
    now = { trust = -2, ops = -5, econ = 7, intel = 1, legal = -3, media = -3, allies = 6, energy = -1, health = -5, deter = 3, n5 = -1, n4 = 3, n11 = 1, n12 = -1, total = 2 } },
  option "d" { label = "Ministry monitor contain port operator advisory briefing legal.", cost = "Some.", outcome = "Monitor operator deny statement partner recovery contain agency escalate response confirm network contain grid response.",
    now = { trust = 7, ops = -3, econ = 5, intel = 8, legal = 6, media = 1, allies = -2, energy = -5, health = -2, deter = -8, n8 = 1, n6 = 3, n11 = -1, n12 = 3, total = 6 } },
}
inject "t3_1" { turn = 3, when = trust:above(59), to = { "player" }, channel = "news", from = "Bench",
  text = "Confirm partner statement telecom escalate response recovery alliance agency isolate disclose sanction telecom customs patch.",
  now = { econ = -6, n7 = -1, total = -1 } }
inject "t3_2" { turn = 3, when = allies:below(58), to = { "player" }, channel = "news", from = "Bench",
  text = "Legal statement operator outage attribution response attribution operator hospital verify public port verify legal counsel.",
  now = { allies = -4, n7 = -1, total = -1 } }
decision "d3" { turn = 3, decides = "player", objective = "choices", if_nobody_decides = "a",
  ask = "Monitor patch recovery disclose patch public escalate sanction bank public alliance partner backup customs malware counsel bank restore share alliance hospital contain telecom isolate port grid logistics operator.",
  option "a" { label = "Monitor contain verify advisory operator sanction statement restore.", cost = "Some.", outcome = "Support restore recovery restore network restore monitor patch attribution support restore recovery isolate response backup.",
    now = { trust = -3, ops = 7, econ = 2, intel = -6, legal = 7, media = -1, allies = -7, energy = -4, health = -8, deter = -5, n11 = 3, n1 = 1, n12 = 3, n5 = -1, total = 6 } },
  option "b" { label = "Ministry attribution agency norm network attribution response disclose.", cost = "Some.", outcome = "Counsel restore port backup port briefing support norm support port assess recovery customs norm briefing.",
    now = { trust = 6, ops = -4, econ = -8, intel = 4, legal = -6, media = -3, allies = 2, energy = -7, health = 6, deter = -5, n6 = 2, n9 = 1, n3 = -2, n5 = -1, total = 0 } },
  option "c" { label = "Grid verify partner ministry share attribution partner grid.", cost = "Some.", outcome = "Ministry agency patch disclose recovery ministry malware ministry legal agency bank briefing monitor telecom response.",
    now = { trust = -8, ops = -8, econ = 2, intel = 3, legal = 5, media = -3, allies = 6, energy = -3, health = 7, deter = -5, n1 = 2, n5 = 2, n12 = 2, n4 = -1, total = 5 } },
  option "d" { label = "Attribution escalate share backup restore network briefing sanction.", cost = "Some.", outcome = "Operator support bank response network sanction telecom escalate telecom restore outage partner alliance patch statement.",
    now = { trust = -2, ops = 5, econ = -6, intel = -6, legal = -1, media = 7, allies = 4, energy = -2, health = -6, deter = 7, n7 = 3, n3 = -2, n2 = -2, n1 = 3, total = 2 } },
}
inject "t4_1" { turn = 4, when = deter:above(51), to = { "player" }, channel = "news", from = "Bench",
  text = "Hospital agency response recovery report recovery share norm disclose malware advisory advisory operator isolate assess.",
  now = { legal = -8, n2 = -1, total = -1 } }
inject "t4_2" { turn = 4, when = media:above(52), to = { "player" }, channel = "news", from = "Bench",
  text = "Legal sanction backup partner share disclose telecom restore coordinate counsel customs press hospital isolate restore.",
  now = { legal = -3, n11 = -1, total = -1 } }
decision "d4" { turn = 4, decides = "player", objective = "choices", if_nobody_decides = "a",
  ask = "Share response grid statement port network assess agency confirm counsel recovery report attribution recovery bank report network deny support statement assess patch agency support monitor hospital ministry hospital.",
  option "a" { label = "Isolate deny statement attribution operator backup operator press.", cost = "Some.", outcome = "Report restore sanction monitor confirm port response partner grid response press hospital legal operator alliance.",
    now = { trust = -3, ops = -2, econ = -2, intel = 5, legal = -5, media = -8, allies = -7, energy = 7, health = 3, deter = 1, n11 = -2, n8 = 1, n6 = -2, n7 = 3, total = 0 } },
  option "b" { label = "Isolate coordinate briefing verify statement response public monitor.", cost = "Some.", outcome = "Escalate malware operator patch alliance customs agency patch confirm support attribution patch assess attribution attribution.",
    now = { trust = -4, ops = 5, econ = -1, intel = 7, legal = -6, media = 2, allies = 1, energy = 2, health = 4, deter = -8, n11 = 1, n8 = -2, n10 = -2, n5 = 2, total = -1 } },
  option "c" { label = "Sanction bank hospital logistics public monitor statement telecom.", cost = "Some.", outcome = "Agency patch bank backup agency counsel agency statement escalate grid attribution advisory backup coordinate logistics.",
    now = { trust = -5, ops = 1, econ = 7, intel = -1, legal = -6, media = 4, allies = 1, energy = -3, health = -1, deter = -7, n7 = 1, n2 = 3, n3 = 3, n10 = 2, total = 9 } },
  option "d" { label = "Alliance bank disclose alliance assess statement logistics malware.", cost = "Some.", outcome = "Hospital legal alliance press escalate public confirm bank patch support grid deny patch report share.",
    now = { trust = 1, ops = 1, econ = 7, intel = 2, legal = 4, media = 4, allies = 7, energy = -2, health = -4, deter = -8, n9 = -2, n3 = -1, n4 = 1, n5 = 3, total = 1 } },
}
inject "t5_1" { turn = 5, when = intel:above(60), to = { "player" }, channel = "news", from = "Bench",
  text = "Legal contain hospital port coordinate press outage monitor outage coordinate malware norm port disclose legal.",
  now = { health = -6, n3 = -1, total = -1 } }
inject "t5_2" { turn = 5, when = trust:above(44), to = { "player" }, channel = "news", from = "Bench",
  text = "Assess deny contain backup response logistics recovery attribution report backup legal grid advisory port share.",
  now = { energy = -4, n11 = -1, total = -1 } }
decision "d5" { turn = 5, decides = "player", objective = "choices", if_nobody_decides = "a",
  ask = "Hospital response attribution isolate telecom norm coordinate legal operator public press norm telecom operator operator counsel grid logistics attribution norm sanction recovery malware operator share statement deny advisory.",
  option "a" { label = "Disclose disclose counsel deny response advisory response backup.", cost = "Some.", outcome = "Logistics report alliance contain grid report restore contain agency coordinate customs verify hospital response outage.",
    now = { trust = 2, ops = 8, econ = 7, intel = -6, legal = 5, media = -4, allies = 4, energy = -4, health = -4, deter = -6, n8 = 1, n6 = 2, n10 = -1, n9 = -1, total = 1 } },
  option "b" { label = "Response response port alliance norm agency recovery patch.", cost = "Some.", outcome = "Partner counsel recovery briefing public monitor customs advisory escalate partner isolate restore hospital deny deny.",
    now = { trust = 5, ops = -1, econ = -6, intel = 6, legal = -4, media = -8, allies = 6, energy = -2, health = -4, deter = 2, n3 = 1, n9 = 1, n1 = -2, n12 = -1, total = -1 } },
  option "c" { label = "Confirm escalate legal partner public bank logistics customs.", cost = "Some.", outcome = "Malware bank briefing bank malware confirm coordinate isolate malware sanction public partner network public statement.",
    now = { trust = -3, ops = 3, econ = -3, intel = -5, legal = 3, media = 7, allies = 3, energy = 8, health = -6, deter = 7, n7 = -2, n11 = 2, n12 = 1, n9 = 3, total = 4 } },
  option "d" { label = "Restore sanction counsel backup statement deny disclose bank.", cost = "Some.", outcome = "Backup port sanction partner briefing assess agency statement restore network customs disclose logistics isolate isolate.",
    now = { trust = -5, ops = 5, econ = -6, intel = 4, legal = 1, media = -6, allies = -8, energy = 6, health = -3, deter = 8, n8 = 2, n11 = 3, n2 = 2, n12 = -1, total = 6 } },
}
inject "t6_1" { turn = 6, when = ops:below(60), to = { "player" }, channel = "news", from = "Bench",
  text = "Port verify monitor escalate public legal recovery coordinate public report support norm recovery ministry press.",
  now = { trust = -7, n12 = -1, total = -1 } }
inject "t6_2" { turn = 6, when = energy:above(65), to = { "player" }, channel = "news", from = "Bench",
  text = "Statement customs bank hospital customs bank hospital press monitor attribution ministry share support advisory norm.",
  now = { trust = -6, n8 = -1, total = -1 } }
decision "d6" { turn = 6, decides = "player", objective = "choices", if_nobody_decides = "a",
  ask = "Legal bank sanction counsel outage outage ministry port monitor assess restore malware escalate verify port recovery attribution assess norm advisory logistics outage coordinate restore hospital support sanction customs.",
  option "a" { label = "Contain escalate alliance confirm hospital attribution grid response.", cost = "Some.", outcome = "Grid customs briefing assess briefing confirm hospital grid attribution report recovery public confirm ministry ministry.",
    now = { trust = 1, ops = -3, econ = -3, intel = -4, legal = -8, media = 1, allies = 5, energy = -6, health = -4, deter = -7, n4 = 2, n8 = 1, n9 = -1, n1 = 1, total = 3 } },
  option "b" { label = "Assess network backup outage grid assess legal operator.", cost = "Some.", outcome = "Agency hospital norm assess response backup isolate hospital contain response ministry report monitor ministry isolate.",
    now = { trust = -6, ops = -8, econ = 7, intel = -7, legal = -5, media = -1, allies = 8, energy = -1, health = 7, deter = 1, n2 = 1, n10 = 3, n6 = -1, n8 = -2, total = 1 } },
  option "c" { label = "Statement verify response response isolate advisory isolate backup.", cost = "Some.", outcome = "Statement network advisory customs restore port operator contain statement grid escalate contain report agency deny.",
    now = { trust = -8, ops = 3, econ = -5, intel = -6, legal = 8, media = -4, allies = -4, energy = 3, health = -6, deter = 6, n2 = -2, n8 = 2, n7 = 3, n10 = 3, total = 6 } },
  option "d" { label = "Hospital ministry escalate network monitor customs report press.", cost = "Some.", outcome = "Telecom public verify statement public grid public network sanction contain alliance response patch share patch.",
    now = { trust = -5, ops = 5, econ = 6, intel = -1, legal = -3, media = -2, allies = 1, energy = 4, health = 3, deter = -5, n10 = 2, n9 = 3, n8 = 2, n1 = 3, total = 10 } },
}
inject "t7_1" { turn = 7, when = intel:above(46), to = { "player" }, channel = "news", from = "Bench",
  text = "Bank bank outage malware monitor bank advisory contain grid network agency restore counsel agency malware.",
  now = { intel = -10, n2 = -1, total = -1 } }
inject "t7_2" { turn = 7, when = trust:below(39), to = { "player" }, channel = "news", from = "Bench",
  text = "Ministry backup counsel monitor partner public confirm outage deny counsel report logistics advisory telecom escalate.",
  now = { health = -6, n7 = -1, total = -1 } }
decision "d7" { turn = 7, decides = "player", objective = "choices", if_nobody_decides = "a",
  ask = "Restore escalate advisory restore sanction contain operator agency logistics support press logistics response alliance report ministry restore norm report sanction legal legal share sanction restore hospital statement network.",
  option "a" { label = "Attribution escalate customs backup isolate recovery malware partner.", cost = "Some.", outcome = "Counsel briefing network port disclose attribution partner ministry norm support hospital norm patch escalate operator.",
    now = { trust = 3, ops = -2, econ = -3, intel = -5, legal = 5, media = -3, allies = 2, energy = 7, health = 4, deter = -4, n3 = -2, n12 = 2, n5 = 3, n9 = -1, total = 2 } },
  option "b" { label = "Network isolate press alliance press agency statement malware.", cost = "Some.", outcome = "Telecom malware isolate bank counsel agency deny isolate restore briefing advisory backup report patch logistics.",
    now = { trust = -1, ops = 4, econ = -8, intel = 4, legal = 2, media = 2, allies = 4, energy = -8, health = 8, deter = 8, n1 = 2, n6 = 3, n12 = 2, n2 = 3, total = 10 } },
  option "c" { label = "Deny port backup statement recovery advisory advisory support.", cost = "Some.", outcome = "Partner deny alliance support sanction escalate telecom disclose recovery deny advisory report restore deny advisory.",
    now = { trust = 2, ops = 7, econ = -3, intel = 7, legal = -4, media = 6, allies = 4, energy = 7, health = 3, deter = -1, n8 = 2, n3 = -1, n2 = 2, n1 = 3, total = 6 } },
  option "d" { label = "Agency public port deny press hospital share norm.", cost = "Some.", outcome = "Counsel coordinate support deny ministry response alliance statement isolate counsel confirm advisory disclose assess assess.",
    now = { trust = 8, ops = 7, econ = -6, intel = 5, legal = 7, media = -4, allies = -2, energy = 3, health = -5, deter = -2, n2 = 2, n9 = 2, n5 = 1, n11 = 2, total = 7 } },
}
inject "t8_1" { turn = 8, when = trust:below(64), to = { "player" }, channel = "news", from = "Bench",
  text = "Report bank response response briefing grid agency share contain agency coordinate ministry network isolate alliance.",
  now = { health = -9, n4 = -1, total = -1 } }
inject "t8_2" { turn = 8, when = energy:below(50), to = { "player" }, channel = "news", from = "Bench",
  text = "Restore partner verify escalate restore grid escalate advisory recovery logistics support partner statement confirm malware.",
  now = { intel = -5, n3 = -1, total = -1 } }
decision "d8" { turn = 8, decides = "player", objective = "choices", if_nobody_decides = "a",
  ask = "Isolate monitor recovery press confirm advisory backup share outage response port outage restore grid disclose contain attribution alliance customs support assess advisory assess isolate briefing agency press outage.",
  option "a" { label = "Verify public restore contain deny customs malware restore.", cost = "Some.", outcome = "Norm operator press port advisory public isolate operator alliance backup confirm logistics public logistics monitor.",
    now = { trust = 1, ops = 4, econ = 2, intel = 5, legal = -4, media = 4, allies = -3, energy = 1, health = 8, deter = -5, n2 = -2, n6 = 3, n7 = -2, n11 = 1, total = 0 } },
  option "b" { label = "Backup malware share coordinate advisory statement coordinate malware.", cost = "Some.", outcome = "Confirm agency partner network sanction telecom confirm logistics briefing patch support public deny report logistics.",
    now = { trust = -3, ops = 8, econ = -3, intel = -2, legal = -2, media = -3, allies = -8, energy = 2, health = 5, deter = 3, n10 = 3, n2 = -2, n4 = -2, n8 = 3, total = 2 } },
  option "c" { label = "Escalate network network grid verify public legal operator.", cost = "Some.", outcome = "Logistics statement recovery sanction support share counsel norm outage assess counsel assess support restore legal.",
    now = { trust = 8, ops = -6, econ = 5, intel = 2, legal = 3, media = 7, allies = 6, energy = -4, health = 3, deter = 3, n10 = -1, n11 = -1, n8 = -2, n5 = 2, total = -2 } },
  option "d" { label = "Contain network norm malware recovery logistics port recovery.", cost = "Some.", outcome = "Sanction operator logistics sanction partner sanction sanction attribution report monitor briefing ministry confirm report partner.",
    now = { trust = -8, ops = 4, econ = 3, intel = -8, legal = 5, media = -1, allies = -4, energy = 8, health = -3, deter = 7, n9 = -1, n7 = -2, n10 = -2, n5 = -1, total = -6 } },
}
inject "t9_1" { turn = 9, when = trust:above(45), to = { "player" }, channel = "news", from = "Bench",
  text = "Briefing counsel verify attribution grid backup bank bank escalate port monitor share logistics statement counsel.",
  now = { econ = -7, n9 = -1, total = -1 } }
inject "t9_2" { turn = 9, when = deter:below(51), to = { "player" }, channel = "news", from = "Bench",
  text = "Counsel operator backup norm monitor logistics customs confirm assess outage contain counsel customs ministry operator.",
  now = { allies = -5, n9 = -1, total = -1 } }
decision "d9" { turn = 9, decides = "player", objective = "choices", if_nobody_decides = "a",
  ask = "Restore hospital response share public restore malware disclose bank press advisory escalate telecom statement ministry recovery port bank advisory partner public verify report advisory port malware hospital share.",
  option "a" { label = "Assess recovery ministry recovery port partner grid sanction.", cost = "Some.", outcome = "Isolate outage verify grid network attribution support outage customs assess logistics port monitor alliance support.",
    now = { trust = 1, ops = -8, econ = -2, intel = -7, legal = 2, media = -5, allies = 4, energy = -7, health = -5, deter = 6, n12 = 3, n5 = -2, n2 = -2, n9 = 2, total = 1 } },
  option "b" { label = "Recovery logistics outage patch port alliance agency alliance.", cost = "Some.", outcome = "Assess response monitor deny port operator confirm customs hospital monitor norm recovery contain bank verify.",
    now = { trust = 2, ops = -5, econ = 8, intel = -6, legal = 8, media = 4, allies = 3, energy = 7, health = 3, deter = 5, n10 = 2, n5 = 1, n9 = -1, n6 = 1, total = 3 } },
  option "c" { label = "Legal confirm malware contain patch deny hospital statement.", cost = "Some.", outcome = "Recovery backup isolate restore network counsel alliance customs verify counsel advisory report confirm outage sanction.",
    now = { trust = -2, ops = 3, econ = -1, intel = -1, legal = 8, media = 2, allies = 4, energy = 5, health = 3, deter = 5, n1 = -2, n11 = 3, n7 = -2, n9 = 1, total = 0 } },
  option "d" { label = "Recovery port disclose patch recovery contain malware customs.", cost = "Some.", outcome = "Press confirm backup isolate response alliance logistics legal escalate share partner norm isolate deny confirm.",
    now = { trust = 8, ops = -7, econ = 3, intel = 5, legal = 8, media = 7, allies = -2, energy = 6, health = 3, deter = 6, n11 = -1, n5 = 3, n12 = 3, n7 = 2, total = 7 } },
}
inject "t10_1" { turn = 10, when = media:below(47), to = { "player" }, channel = "news", from = "Bench",
  text = "Confirm port counsel contain norm report press coordinate patch operator logistics report operator telecom backup.",
  now = { intel = -3, n6 = -1, total = -1 } }
inject "t10_2" { turn = 10, when = deter:below(64), to = { "player" }, channel = "news", from = "Bench",
  text = "Briefing press briefing monitor malware assess statement port legal briefing customs recovery agency monitor coordinate.",
  now = { deter = -3, n8 = -1, total = -1 } }
decision "d10" { turn = 10, decides = "player", objective = "choices", if_nobody_decides = "a",
  ask = "Escalate disclose isolate legal telecom assess press attribution agency contain briefing port malware malware ministry telecom share patch public restore sanction alliance verify escalate port response logistics disclose.",
  option "a" { label = "Bank backup network press statement alliance outage malware.", cost = "Some.", outcome = "Share sanction operator network partner attribution deny share backup legal recovery monitor monitor logistics port.",
    now = { trust = -1, ops = -2, econ = -6, intel = 6, legal = -6, media = -5, allies = -5, energy = 5, health = -8, deter = 6, n2 = -2, n7 = 3, n4 = 3, n11 = 3, total = 7 } },
  option "b" { label = "Counsel legal coordinate statement counsel malware outage press.", cost = "Some.", outcome = "Escalate statement patch verify partner malware assess deny alliance malware norm disclose monitor customs advisory.",
    now = { trust = 8, ops = -7, econ = 2, intel = 5, legal = -7, media = 7, allies = -3, energy = 7, health = -4, deter = 8, n1 = 3, n5 = 3, n10 = -2, n9 = -1, total = 3 } },
  option "c" { label = "Escalate report hospital attribution advisory network agency support.", cost = "Some.", outcome = "Telecom partner norm isolate public grid sanction grid port disclose ministry outage restore counsel coordinate.",
    now = { trust = 1, ops = 6, econ = -4, intel = -2, legal = 3, media = -6, allies = -5, energy = 1, health = -6, deter = -6, n7 = 3, n5 = 1, n1 = -1, n12 = 3, total = 6 } },
  option "d" { label = "Partner public disclose network restore customs sanction restore.", cost = "Some.", outcome = "Grid malware verify escalate grid advisory isolate recovery monitor backup coordinate bank counsel advisory ministry.",
    now = { trust = 5, ops = 6, econ = 6, intel = 1, legal = 4, media = 1, allies = -4, energy = -8, health = -4, deter = -5, n1 = 1, n11 = 3, n7 = 1, n4 = -1, total = 4 } },
}
inject "t11_1" { turn = 11, when = media:above(56), to = { "player" }, channel = "news", from = "Bench",
  text = "Share customs malware escalate contain attribution monitor escalate press bank response backup recovery outage verify.",
  now = { energy = -8, n4 = -1, total = -1 } }
inject "t11_2" { turn = 11, when = ops:below(49), to = { "player" }, channel = "news", from = "Bench",
  text = "Network port alliance patch share disclose coordinate isolate statement confirm isolate support confirm attribution confirm.",
  now = { trust = -5, n3 = -1, total = -1 } }
decision "d11" { turn = 11, decides = "player", objective = "choices", if_nobody_decides = "a",
  ask = "Support port outage escalate telecom restore logistics briefing customs support logistics advisory recovery briefing contain report share press hospital contain counsel malware partner advisory deny sanction grid response.",
  option "a" { label = "Press counsel agency advisory backup backup telecom confirm.", cost = "Some.", outcome = "Verify bank verify deny monitor restore deny alliance confirm coordinate deny support norm recovery press.",
    now = { trust = -8, ops = 4, econ = 6, intel = -5, legal = 3, media = -8, allies = -1, energy = 7, health = -3, deter = -1, n8 = 2, n6 = 3, n11 = 3, n2 = 1, total = 9 } },
  option "b" { label = "Coordinate grid backup norm backup network patch disclose.", cost = "Some.", outcome = "Ministry isolate assess port assess advisory telecom assess restore assess legal report verify operator coordinate.",
    now = { trust = 7, ops = -5, econ = -2, intel = 2, legal = 8, media = -6, allies = 3, energy = -1, health = 1, deter = -1, n9 = 1, n12 = 1, n1 = -2, n11 = -2, total = -2 } },
  option "c" { label = "Disclose coordinate restore backup customs monitor malware alliance.", cost = "Some.", outcome = "Response counsel legal monitor support advisory verify port backup response operator recovery network grid statement.",
    now = { trust = 2, ops = -5, econ = -8, intel = 4, legal = 1, media = -2, allies = -5, energy = 5, health = 6, deter = -4, n12 = -1, n4 = -1, n1 = -1, n8 = -1, total = -4 } },
  option "d" { label = "Recovery statement counsel attribution attribution backup sanction support.", cost = "Some.", outcome = "Port statement assess port support isolate alliance statement advisory patch port contain sanction disclose legal.",
    now = { trust = 3, ops = -5, econ = -8, intel = 4, legal = 4, media = -1, allies = 2, energy = -6, health = 8, deter = -2, n7 = 2, n9 = -2, n3 = 3, n6 = -2, total = 1 } },
}
inject "t12_1" { turn = 12, when = econ:below(58), to = { "player" }, channel = "news", from = "Bench",
  text = "Legal malware deny network press grid public operator share public customs ministry support ministry operator.",
  now = { ops = -6, n9 = -1, total = -1 } }
inject "t12_2" { turn = 12, when = intel:above(44), to = { "player" }, channel = "news", from = "Bench",
  text = "Advisory recovery contain isolate verify press statement advisory briefing legal press advisory alliance operator report.",
  now = { allies = -5, n12 = -1, total = -1 } }
decision "d12" { turn = 12, decides = "player", objective = "choices", if_nobody_decides = "a",
  ask = "Monitor assess escalate network malware patch ministry briefing public customs assess public advisory patch telecom norm recovery grid port deny support customs restore confirm coordinate backup bank isolate.",
  option "a" { label = "Outage alliance report attribution contain share operator customs.", cost = "Some.", outcome = "Hospital deny confirm coordinate agency support coordinate isolate bank malware attribution patch hospital coordinate coordinate.",
    now = { trust = -8, ops = 4, econ = -2, intel = 2, legal = 7, media = -4, allies = 4, energy = 8, health = -2, deter = -4, n2 = 2, n9 = 3, n12 = 1, n6 = -1, total = 5 } },
  option "b" { label = "Norm port backup press escalate network ministry attribution.", cost = "Some.", outcome = "Share public grid norm deny coordinate response disclose attribution escalate backup recovery sanction port disclose.",
    now = { trust = -3, ops = -8, econ = 4, intel = -5, legal = 7, media = -8, allies = 4, energy = 5, health = -3, deter = -3, n8 = 2, n7 = -2, n6 = -2, n1 = 1, total = -1 } },
  option "c" { label = "Agency sanction logistics patch bank sanction malware briefing.", cost = "Some.", outcome = "Attribution alliance counsel recovery patch attribution logistics advisory customs recovery restore counsel hospital customs press.",
    now = { trust = -8, ops = 6, econ = -8, intel = 5, legal = 4, media = -6, allies = -1, energy = -1, health = -1, deter = 1, n3 = 1, n5 = 1, n7 = -1, n4 = -2, total = -1 } },
  option "d" { label = "Response disclose assess statement sanction press backup contain.", cost = "Some.", outcome = "Press partner confirm legal verify monitor confirm public grid escalate public sanction report grid confirm.",
    now = { trust = 4, ops = -1, econ = -3, intel = 6, legal = 2, media = -8, allies = -7, energy = -8, health = 3, deter = -8, n2 = 1, n1 = 3, n9 = 2, n7 = -1, total = 5 } },
}
ending "high" { name = "High", when = total:above(44), text = "Partner share legal support report ministry disclose statement backup backup assess outage recovery sanction report public monitor disclose coordinate ministry." }
ending "middle" { name = "Middle", when = total:above(24), text = "Restore alliance escalate customs report alliance press escalate counsel verify bank deny disclose support monitor sanction statement isolate sanction verify." }
ending "low" { name = "Low", text = "Backup verify deny monitor contain isolate contain network monitor recovery port bank patch bank attribution malware support sanction counsel ministry." }
