-- Made by ../make-reference.lua: the same rules as functions, as an engine would run that calls Lua for everything.
local M = { turns = {}, endings = {} }
local T = M.turns
T[1] = {
  brief = "Confirm attribution backup monitor confirm response partner grid coordinate confirm advisory operator confirm recovery logistics monitor grid malware monitor restore isolate backup attribution backup escalate backup disclose share.",
  injects = {
    { when = function(s) return s.ops > 64 end,
      apply = function(s, n) s.legal = s.legal - 7; n.n8 = n.n8 - 1 end,
      text = "Verify norm backup escalate port report monitor alliance norm network escalate contain share alliance verify." },
    { when = function(s) return s.deter < 60 end,
      apply = function(s, n) s.deter = s.deter - 6; n.n4 = n.n4 - 1 end,
      text = "Verify port briefing response malware port escalate network alliance briefing public customs counsel press customs." },
  },
  choices = {
    { label = "Attribution grid advisory legal isolate partner backup ministry.",
      apply = function(s, n)
        s.trust = s.trust + 1
        s.ops = s.ops + 1
        s.econ = s.econ + 1
        s.intel = s.intel + 5
        s.legal = s.legal + -8
        s.media = s.media + -8
        s.allies = s.allies + 8
        s.energy = s.energy + -6
        s.health = s.health + -4
        s.deter = s.deter + 3
        n.n4 = n.n4 + 3
        n.n7 = n.n7 + 3
        n.n6 = n.n6 + 1
        n.n11 = n.n11 + 2
      end,
      outcome = "Press grid briefing operator recovery share press disclose port briefing alliance partner malware response advisory." },
    { label = "Legal port logistics sanction share escalate assess public.",
      apply = function(s, n)
        s.trust = s.trust + -7
        s.ops = s.ops + 7
        s.econ = s.econ + -3
        s.intel = s.intel + -6
        s.legal = s.legal + -5
        s.media = s.media + -7
        s.allies = s.allies + -8
        s.energy = s.energy + 8
        s.health = s.health + -5
        s.deter = s.deter + 7
        n.n7 = n.n7 + -2
        n.n11 = n.n11 + -2
        n.n6 = n.n6 + 3
        n.n12 = n.n12 + -1
      end,
      outcome = "Disclose statement contain sanction assess grid hospital advisory network press escalate patch isolate monitor disclose." },
    { label = "Verify ministry ministry briefing norm press telecom press.",
      apply = function(s, n)
        s.trust = s.trust + 5
        s.ops = s.ops + 8
        s.econ = s.econ + -4
        s.intel = s.intel + 8
        s.legal = s.legal + -3
        s.media = s.media + -8
        s.allies = s.allies + 7
        s.energy = s.energy + -3
        s.health = s.health + -5
        s.deter = s.deter + 6
        n.n2 = n.n2 + 3
        n.n5 = n.n5 + 2
        n.n1 = n.n1 + 2
        n.n9 = n.n9 + -2
      end,
      outcome = "Malware support response telecom operator restore press statement coordinate hospital counsel report deny ministry isolate." },
    { label = "Alliance contain briefing restore support telecom port briefing.",
      apply = function(s, n)
        s.trust = s.trust + -2
        s.ops = s.ops + -8
        s.econ = s.econ + 1
        s.intel = s.intel + 5
        s.legal = s.legal + -8
        s.media = s.media + -6
        s.allies = s.allies + -8
        s.energy = s.energy + 7
        s.health = s.health + 3
        s.deter = s.deter + 3
        n.n1 = n.n1 + -2
        n.n5 = n.n5 + -1
        n.n11 = n.n11 + -2
        n.n2 = n.n2 + 3
      end,
      outcome = "Press logistics ministry ministry alliance share partner partner counsel deny port partner press attribution grid." },
  },
}
T[2] = {
  brief = "Patch telecom legal counsel alliance alliance attribution patch network briefing deny deny patch telecom patch recovery network advisory disclose bank assess monitor monitor partner deny response support partner.",
  injects = {
    { when = function(s) return s.legal > 45 end,
      apply = function(s, n) s.media = s.media - 4; n.n10 = n.n10 - 1 end,
      text = "Statement ministry sanction support attribution legal hospital partner coordinate network port counsel network coordinate bank." },
    { when = function(s) return s.allies < 48 end,
      apply = function(s, n) s.intel = s.intel - 4; n.n10 = n.n10 - 1 end,
      text = "Attribution bank verify partner legal port response briefing sanction briefing customs alliance advisory malware recovery." },
  },
  choices = {
    { label = "Ministry port malware press telecom alliance assess disclose.",
      apply = function(s, n)
        s.trust = s.trust + 4
        s.ops = s.ops + 7
        s.econ = s.econ + 8
        s.intel = s.intel + -8
        s.legal = s.legal + 5
        s.media = s.media + 3
        s.allies = s.allies + 5
        s.energy = s.energy + -1
        s.health = s.health + 2
        s.deter = s.deter + 7
        n.n7 = n.n7 + -2
        n.n1 = n.n1 + 1
        n.n10 = n.n10 + 1
        n.n12 = n.n12 + 1
      end,
      outcome = "Disclose grid deny norm alliance response share advisory legal monitor sanction norm assess attribution malware." },
    { label = "Disclose restore restore norm network contain restore bank.",
      apply = function(s, n)
        s.trust = s.trust + -2
        s.ops = s.ops + 2
        s.econ = s.econ + -3
        s.intel = s.intel + -7
        s.legal = s.legal + -4
        s.media = s.media + -5
        s.allies = s.allies + 4
        s.energy = s.energy + -6
        s.health = s.health + 1
        s.deter = s.deter + -3
        n.n4 = n.n4 + 2
        n.n10 = n.n10 + -1
        n.n7 = n.n7 + -2
        n.n3 = n.n3 + 1
      end,
      outcome = "Monitor verify response hospital operator support contain contain bank response patch bank bank assess counsel." },
    { label = "Attribution share support restore confirm ministry outage recovery.",
      apply = function(s, n)
        s.trust = s.trust + -2
        s.ops = s.ops + -5
        s.econ = s.econ + 7
        s.intel = s.intel + 1
        s.legal = s.legal + -3
        s.media = s.media + -3
        s.allies = s.allies + 6
        s.energy = s.energy + -1
        s.health = s.health + -5
        s.deter = s.deter + 3
        n.n5 = n.n5 + -1
        n.n4 = n.n4 + 3
        n.n11 = n.n11 + 1
        n.n12 = n.n12 + -1
      end,
      outcome = "Confirm outage restore legal coordinate escalate alliance hospital coordinate coordinate restore patch restore legal assess." },
    { label = "Ministry monitor contain port operator advisory briefing legal.",
      apply = function(s, n)
        s.trust = s.trust + 7
        s.ops = s.ops + -3
        s.econ = s.econ + 5
        s.intel = s.intel + 8
        s.legal = s.legal + 6
        s.media = s.media + 1
        s.allies = s.allies + -2
        s.energy = s.energy + -5
        s.health = s.health + -2
        s.deter = s.deter + -8
        n.n8 = n.n8 + 1
        n.n6 = n.n6 + 3
        n.n11 = n.n11 + -1
        n.n12 = n.n12 + 3
      end,
      outcome = "Monitor operator deny statement partner recovery contain agency escalate response confirm network contain grid response." },
  },
}
T[3] = {
  brief = "Monitor patch recovery disclose patch public escalate sanction bank public alliance partner backup customs malware counsel bank restore share alliance hospital contain telecom isolate port grid logistics operator.",
  injects = {
    { when = function(s) return s.trust > 59 end,
      apply = function(s, n) s.econ = s.econ - 6; n.n7 = n.n7 - 1 end,
      text = "Confirm partner statement telecom escalate response recovery alliance agency isolate disclose sanction telecom customs patch." },
    { when = function(s) return s.allies < 58 end,
      apply = function(s, n) s.allies = s.allies - 4; n.n7 = n.n7 - 1 end,
      text = "Legal statement operator outage attribution response attribution operator hospital verify public port verify legal counsel." },
  },
  choices = {
    { label = "Monitor contain verify advisory operator sanction statement restore.",
      apply = function(s, n)
        s.trust = s.trust + -3
        s.ops = s.ops + 7
        s.econ = s.econ + 2
        s.intel = s.intel + -6
        s.legal = s.legal + 7
        s.media = s.media + -1
        s.allies = s.allies + -7
        s.energy = s.energy + -4
        s.health = s.health + -8
        s.deter = s.deter + -5
        n.n11 = n.n11 + 3
        n.n1 = n.n1 + 1
        n.n12 = n.n12 + 3
        n.n5 = n.n5 + -1
      end,
      outcome = "Support restore recovery restore network restore monitor patch attribution support restore recovery isolate response backup." },
    { label = "Ministry attribution agency norm network attribution response disclose.",
      apply = function(s, n)
        s.trust = s.trust + 6
        s.ops = s.ops + -4
        s.econ = s.econ + -8
        s.intel = s.intel + 4
        s.legal = s.legal + -6
        s.media = s.media + -3
        s.allies = s.allies + 2
        s.energy = s.energy + -7
        s.health = s.health + 6
        s.deter = s.deter + -5
        n.n6 = n.n6 + 2
        n.n9 = n.n9 + 1
        n.n3 = n.n3 + -2
        n.n5 = n.n5 + -1
      end,
      outcome = "Counsel restore port backup port briefing support norm support port assess recovery customs norm briefing." },
    { label = "Grid verify partner ministry share attribution partner grid.",
      apply = function(s, n)
        s.trust = s.trust + -8
        s.ops = s.ops + -8
        s.econ = s.econ + 2
        s.intel = s.intel + 3
        s.legal = s.legal + 5
        s.media = s.media + -3
        s.allies = s.allies + 6
        s.energy = s.energy + -3
        s.health = s.health + 7
        s.deter = s.deter + -5
        n.n1 = n.n1 + 2
        n.n5 = n.n5 + 2
        n.n12 = n.n12 + 2
        n.n4 = n.n4 + -1
      end,
      outcome = "Ministry agency patch disclose recovery ministry malware ministry legal agency bank briefing monitor telecom response." },
    { label = "Attribution escalate share backup restore network briefing sanction.",
      apply = function(s, n)
        s.trust = s.trust + -2
        s.ops = s.ops + 5
        s.econ = s.econ + -6
        s.intel = s.intel + -6
        s.legal = s.legal + -1
        s.media = s.media + 7
        s.allies = s.allies + 4
        s.energy = s.energy + -2
        s.health = s.health + -6
        s.deter = s.deter + 7
        n.n7 = n.n7 + 3
        n.n3 = n.n3 + -2
        n.n2 = n.n2 + -2
        n.n1 = n.n1 + 3
      end,
      outcome = "Operator support bank response network sanction telecom escalate telecom restore outage partner alliance patch statement." },
  },
}
T[4] = {
  brief = "Share response grid statement port network assess agency confirm counsel recovery report attribution recovery bank report network deny support statement assess patch agency support monitor hospital ministry hospital.",
  injects = {
    { when = function(s) return s.deter > 51 end,
      apply = function(s, n) s.legal = s.legal - 8; n.n2 = n.n2 - 1 end,
      text = "Hospital agency response recovery report recovery share norm disclose malware advisory advisory operator isolate assess." },
    { when = function(s) return s.media > 52 end,
      apply = function(s, n) s.legal = s.legal - 3; n.n11 = n.n11 - 1 end,
      text = "Legal sanction backup partner share disclose telecom restore coordinate counsel customs press hospital isolate restore." },
  },
  choices = {
    { label = "Isolate deny statement attribution operator backup operator press.",
      apply = function(s, n)
        s.trust = s.trust + -3
        s.ops = s.ops + -2
        s.econ = s.econ + -2
        s.intel = s.intel + 5
        s.legal = s.legal + -5
        s.media = s.media + -8
        s.allies = s.allies + -7
        s.energy = s.energy + 7
        s.health = s.health + 3
        s.deter = s.deter + 1
        n.n11 = n.n11 + -2
        n.n8 = n.n8 + 1
        n.n6 = n.n6 + -2
        n.n7 = n.n7 + 3
      end,
      outcome = "Report restore sanction monitor confirm port response partner grid response press hospital legal operator alliance." },
    { label = "Isolate coordinate briefing verify statement response public monitor.",
      apply = function(s, n)
        s.trust = s.trust + -4
        s.ops = s.ops + 5
        s.econ = s.econ + -1
        s.intel = s.intel + 7
        s.legal = s.legal + -6
        s.media = s.media + 2
        s.allies = s.allies + 1
        s.energy = s.energy + 2
        s.health = s.health + 4
        s.deter = s.deter + -8
        n.n11 = n.n11 + 1
        n.n8 = n.n8 + -2
        n.n10 = n.n10 + -2
        n.n5 = n.n5 + 2
      end,
      outcome = "Escalate malware operator patch alliance customs agency patch confirm support attribution patch assess attribution attribution." },
    { label = "Sanction bank hospital logistics public monitor statement telecom.",
      apply = function(s, n)
        s.trust = s.trust + -5
        s.ops = s.ops + 1
        s.econ = s.econ + 7
        s.intel = s.intel + -1
        s.legal = s.legal + -6
        s.media = s.media + 4
        s.allies = s.allies + 1
        s.energy = s.energy + -3
        s.health = s.health + -1
        s.deter = s.deter + -7
        n.n7 = n.n7 + 1
        n.n2 = n.n2 + 3
        n.n3 = n.n3 + 3
        n.n10 = n.n10 + 2
      end,
      outcome = "Agency patch bank backup agency counsel agency statement escalate grid attribution advisory backup coordinate logistics." },
    { label = "Alliance bank disclose alliance assess statement logistics malware.",
      apply = function(s, n)
        s.trust = s.trust + 1
        s.ops = s.ops + 1
        s.econ = s.econ + 7
        s.intel = s.intel + 2
        s.legal = s.legal + 4
        s.media = s.media + 4
        s.allies = s.allies + 7
        s.energy = s.energy + -2
        s.health = s.health + -4
        s.deter = s.deter + -8
        n.n9 = n.n9 + -2
        n.n3 = n.n3 + -1
        n.n4 = n.n4 + 1
        n.n5 = n.n5 + 3
      end,
      outcome = "Hospital legal alliance press escalate public confirm bank patch support grid deny patch report share." },
  },
}
T[5] = {
  brief = "Hospital response attribution isolate telecom norm coordinate legal operator public press norm telecom operator operator counsel grid logistics attribution norm sanction recovery malware operator share statement deny advisory.",
  injects = {
    { when = function(s) return s.intel > 60 end,
      apply = function(s, n) s.health = s.health - 6; n.n3 = n.n3 - 1 end,
      text = "Legal contain hospital port coordinate press outage monitor outage coordinate malware norm port disclose legal." },
    { when = function(s) return s.trust > 44 end,
      apply = function(s, n) s.energy = s.energy - 4; n.n11 = n.n11 - 1 end,
      text = "Assess deny contain backup response logistics recovery attribution report backup legal grid advisory port share." },
  },
  choices = {
    { label = "Disclose disclose counsel deny response advisory response backup.",
      apply = function(s, n)
        s.trust = s.trust + 2
        s.ops = s.ops + 8
        s.econ = s.econ + 7
        s.intel = s.intel + -6
        s.legal = s.legal + 5
        s.media = s.media + -4
        s.allies = s.allies + 4
        s.energy = s.energy + -4
        s.health = s.health + -4
        s.deter = s.deter + -6
        n.n8 = n.n8 + 1
        n.n6 = n.n6 + 2
        n.n10 = n.n10 + -1
        n.n9 = n.n9 + -1
      end,
      outcome = "Logistics report alliance contain grid report restore contain agency coordinate customs verify hospital response outage." },
    { label = "Response response port alliance norm agency recovery patch.",
      apply = function(s, n)
        s.trust = s.trust + 5
        s.ops = s.ops + -1
        s.econ = s.econ + -6
        s.intel = s.intel + 6
        s.legal = s.legal + -4
        s.media = s.media + -8
        s.allies = s.allies + 6
        s.energy = s.energy + -2
        s.health = s.health + -4
        s.deter = s.deter + 2
        n.n3 = n.n3 + 1
        n.n9 = n.n9 + 1
        n.n1 = n.n1 + -2
        n.n12 = n.n12 + -1
      end,
      outcome = "Partner counsel recovery briefing public monitor customs advisory escalate partner isolate restore hospital deny deny." },
    { label = "Confirm escalate legal partner public bank logistics customs.",
      apply = function(s, n)
        s.trust = s.trust + -3
        s.ops = s.ops + 3
        s.econ = s.econ + -3
        s.intel = s.intel + -5
        s.legal = s.legal + 3
        s.media = s.media + 7
        s.allies = s.allies + 3
        s.energy = s.energy + 8
        s.health = s.health + -6
        s.deter = s.deter + 7
        n.n7 = n.n7 + -2
        n.n11 = n.n11 + 2
        n.n12 = n.n12 + 1
        n.n9 = n.n9 + 3
      end,
      outcome = "Malware bank briefing bank malware confirm coordinate isolate malware sanction public partner network public statement." },
    { label = "Restore sanction counsel backup statement deny disclose bank.",
      apply = function(s, n)
        s.trust = s.trust + -5
        s.ops = s.ops + 5
        s.econ = s.econ + -6
        s.intel = s.intel + 4
        s.legal = s.legal + 1
        s.media = s.media + -6
        s.allies = s.allies + -8
        s.energy = s.energy + 6
        s.health = s.health + -3
        s.deter = s.deter + 8
        n.n8 = n.n8 + 2
        n.n11 = n.n11 + 3
        n.n2 = n.n2 + 2
        n.n12 = n.n12 + -1
      end,
      outcome = "Backup port sanction partner briefing assess agency statement restore network customs disclose logistics isolate isolate." },
  },
}
T[6] = {
  brief = "Legal bank sanction counsel outage outage ministry port monitor assess restore malware escalate verify port recovery attribution assess norm advisory logistics outage coordinate restore hospital support sanction customs.",
  injects = {
    { when = function(s) return s.ops < 60 end,
      apply = function(s, n) s.trust = s.trust - 7; n.n12 = n.n12 - 1 end,
      text = "Port verify monitor escalate public legal recovery coordinate public report support norm recovery ministry press." },
    { when = function(s) return s.energy > 65 end,
      apply = function(s, n) s.trust = s.trust - 6; n.n8 = n.n8 - 1 end,
      text = "Statement customs bank hospital customs bank hospital press monitor attribution ministry share support advisory norm." },
  },
  choices = {
    { label = "Contain escalate alliance confirm hospital attribution grid response.",
      apply = function(s, n)
        s.trust = s.trust + 1
        s.ops = s.ops + -3
        s.econ = s.econ + -3
        s.intel = s.intel + -4
        s.legal = s.legal + -8
        s.media = s.media + 1
        s.allies = s.allies + 5
        s.energy = s.energy + -6
        s.health = s.health + -4
        s.deter = s.deter + -7
        n.n4 = n.n4 + 2
        n.n8 = n.n8 + 1
        n.n9 = n.n9 + -1
        n.n1 = n.n1 + 1
      end,
      outcome = "Grid customs briefing assess briefing confirm hospital grid attribution report recovery public confirm ministry ministry." },
    { label = "Assess network backup outage grid assess legal operator.",
      apply = function(s, n)
        s.trust = s.trust + -6
        s.ops = s.ops + -8
        s.econ = s.econ + 7
        s.intel = s.intel + -7
        s.legal = s.legal + -5
        s.media = s.media + -1
        s.allies = s.allies + 8
        s.energy = s.energy + -1
        s.health = s.health + 7
        s.deter = s.deter + 1
        n.n2 = n.n2 + 1
        n.n10 = n.n10 + 3
        n.n6 = n.n6 + -1
        n.n8 = n.n8 + -2
      end,
      outcome = "Agency hospital norm assess response backup isolate hospital contain response ministry report monitor ministry isolate." },
    { label = "Statement verify response response isolate advisory isolate backup.",
      apply = function(s, n)
        s.trust = s.trust + -8
        s.ops = s.ops + 3
        s.econ = s.econ + -5
        s.intel = s.intel + -6
        s.legal = s.legal + 8
        s.media = s.media + -4
        s.allies = s.allies + -4
        s.energy = s.energy + 3
        s.health = s.health + -6
        s.deter = s.deter + 6
        n.n2 = n.n2 + -2
        n.n8 = n.n8 + 2
        n.n7 = n.n7 + 3
        n.n10 = n.n10 + 3
      end,
      outcome = "Statement network advisory customs restore port operator contain statement grid escalate contain report agency deny." },
    { label = "Hospital ministry escalate network monitor customs report press.",
      apply = function(s, n)
        s.trust = s.trust + -5
        s.ops = s.ops + 5
        s.econ = s.econ + 6
        s.intel = s.intel + -1
        s.legal = s.legal + -3
        s.media = s.media + -2
        s.allies = s.allies + 1
        s.energy = s.energy + 4
        s.health = s.health + 3
        s.deter = s.deter + -5
        n.n10 = n.n10 + 2
        n.n9 = n.n9 + 3
        n.n8 = n.n8 + 2
        n.n1 = n.n1 + 3
      end,
      outcome = "Telecom public verify statement public grid public network sanction contain alliance response patch share patch." },
  },
}
T[7] = {
  brief = "Restore escalate advisory restore sanction contain operator agency logistics support press logistics response alliance report ministry restore norm report sanction legal legal share sanction restore hospital statement network.",
  injects = {
    { when = function(s) return s.intel > 46 end,
      apply = function(s, n) s.intel = s.intel - 10; n.n2 = n.n2 - 1 end,
      text = "Bank bank outage malware monitor bank advisory contain grid network agency restore counsel agency malware." },
    { when = function(s) return s.trust < 39 end,
      apply = function(s, n) s.health = s.health - 6; n.n7 = n.n7 - 1 end,
      text = "Ministry backup counsel monitor partner public confirm outage deny counsel report logistics advisory telecom escalate." },
  },
  choices = {
    { label = "Attribution escalate customs backup isolate recovery malware partner.",
      apply = function(s, n)
        s.trust = s.trust + 3
        s.ops = s.ops + -2
        s.econ = s.econ + -3
        s.intel = s.intel + -5
        s.legal = s.legal + 5
        s.media = s.media + -3
        s.allies = s.allies + 2
        s.energy = s.energy + 7
        s.health = s.health + 4
        s.deter = s.deter + -4
        n.n3 = n.n3 + -2
        n.n12 = n.n12 + 2
        n.n5 = n.n5 + 3
        n.n9 = n.n9 + -1
      end,
      outcome = "Counsel briefing network port disclose attribution partner ministry norm support hospital norm patch escalate operator." },
    { label = "Network isolate press alliance press agency statement malware.",
      apply = function(s, n)
        s.trust = s.trust + -1
        s.ops = s.ops + 4
        s.econ = s.econ + -8
        s.intel = s.intel + 4
        s.legal = s.legal + 2
        s.media = s.media + 2
        s.allies = s.allies + 4
        s.energy = s.energy + -8
        s.health = s.health + 8
        s.deter = s.deter + 8
        n.n1 = n.n1 + 2
        n.n6 = n.n6 + 3
        n.n12 = n.n12 + 2
        n.n2 = n.n2 + 3
      end,
      outcome = "Telecom malware isolate bank counsel agency deny isolate restore briefing advisory backup report patch logistics." },
    { label = "Deny port backup statement recovery advisory advisory support.",
      apply = function(s, n)
        s.trust = s.trust + 2
        s.ops = s.ops + 7
        s.econ = s.econ + -3
        s.intel = s.intel + 7
        s.legal = s.legal + -4
        s.media = s.media + 6
        s.allies = s.allies + 4
        s.energy = s.energy + 7
        s.health = s.health + 3
        s.deter = s.deter + -1
        n.n8 = n.n8 + 2
        n.n3 = n.n3 + -1
        n.n2 = n.n2 + 2
        n.n1 = n.n1 + 3
      end,
      outcome = "Partner deny alliance support sanction escalate telecom disclose recovery deny advisory report restore deny advisory." },
    { label = "Agency public port deny press hospital share norm.",
      apply = function(s, n)
        s.trust = s.trust + 8
        s.ops = s.ops + 7
        s.econ = s.econ + -6
        s.intel = s.intel + 5
        s.legal = s.legal + 7
        s.media = s.media + -4
        s.allies = s.allies + -2
        s.energy = s.energy + 3
        s.health = s.health + -5
        s.deter = s.deter + -2
        n.n2 = n.n2 + 2
        n.n9 = n.n9 + 2
        n.n5 = n.n5 + 1
        n.n11 = n.n11 + 2
      end,
      outcome = "Counsel coordinate support deny ministry response alliance statement isolate counsel confirm advisory disclose assess assess." },
  },
}
T[8] = {
  brief = "Isolate monitor recovery press confirm advisory backup share outage response port outage restore grid disclose contain attribution alliance customs support assess advisory assess isolate briefing agency press outage.",
  injects = {
    { when = function(s) return s.trust < 64 end,
      apply = function(s, n) s.health = s.health - 9; n.n4 = n.n4 - 1 end,
      text = "Report bank response response briefing grid agency share contain agency coordinate ministry network isolate alliance." },
    { when = function(s) return s.energy < 50 end,
      apply = function(s, n) s.intel = s.intel - 5; n.n3 = n.n3 - 1 end,
      text = "Restore partner verify escalate restore grid escalate advisory recovery logistics support partner statement confirm malware." },
  },
  choices = {
    { label = "Verify public restore contain deny customs malware restore.",
      apply = function(s, n)
        s.trust = s.trust + 1
        s.ops = s.ops + 4
        s.econ = s.econ + 2
        s.intel = s.intel + 5
        s.legal = s.legal + -4
        s.media = s.media + 4
        s.allies = s.allies + -3
        s.energy = s.energy + 1
        s.health = s.health + 8
        s.deter = s.deter + -5
        n.n2 = n.n2 + -2
        n.n6 = n.n6 + 3
        n.n7 = n.n7 + -2
        n.n11 = n.n11 + 1
      end,
      outcome = "Norm operator press port advisory public isolate operator alliance backup confirm logistics public logistics monitor." },
    { label = "Backup malware share coordinate advisory statement coordinate malware.",
      apply = function(s, n)
        s.trust = s.trust + -3
        s.ops = s.ops + 8
        s.econ = s.econ + -3
        s.intel = s.intel + -2
        s.legal = s.legal + -2
        s.media = s.media + -3
        s.allies = s.allies + -8
        s.energy = s.energy + 2
        s.health = s.health + 5
        s.deter = s.deter + 3
        n.n10 = n.n10 + 3
        n.n2 = n.n2 + -2
        n.n4 = n.n4 + -2
        n.n8 = n.n8 + 3
      end,
      outcome = "Confirm agency partner network sanction telecom confirm logistics briefing patch support public deny report logistics." },
    { label = "Escalate network network grid verify public legal operator.",
      apply = function(s, n)
        s.trust = s.trust + 8
        s.ops = s.ops + -6
        s.econ = s.econ + 5
        s.intel = s.intel + 2
        s.legal = s.legal + 3
        s.media = s.media + 7
        s.allies = s.allies + 6
        s.energy = s.energy + -4
        s.health = s.health + 3
        s.deter = s.deter + 3
        n.n10 = n.n10 + -1
        n.n11 = n.n11 + -1
        n.n8 = n.n8 + -2
        n.n5 = n.n5 + 2
      end,
      outcome = "Logistics statement recovery sanction support share counsel norm outage assess counsel assess support restore legal." },
    { label = "Contain network norm malware recovery logistics port recovery.",
      apply = function(s, n)
        s.trust = s.trust + -8
        s.ops = s.ops + 4
        s.econ = s.econ + 3
        s.intel = s.intel + -8
        s.legal = s.legal + 5
        s.media = s.media + -1
        s.allies = s.allies + -4
        s.energy = s.energy + 8
        s.health = s.health + -3
        s.deter = s.deter + 7
        n.n9 = n.n9 + -1
        n.n7 = n.n7 + -2
        n.n10 = n.n10 + -2
        n.n5 = n.n5 + -1
      end,
      outcome = "Sanction operator logistics sanction partner sanction sanction attribution report monitor briefing ministry confirm report partner." },
  },
}
T[9] = {
  brief = "Restore hospital response share public restore malware disclose bank press advisory escalate telecom statement ministry recovery port bank advisory partner public verify report advisory port malware hospital share.",
  injects = {
    { when = function(s) return s.trust > 45 end,
      apply = function(s, n) s.econ = s.econ - 7; n.n9 = n.n9 - 1 end,
      text = "Briefing counsel verify attribution grid backup bank bank escalate port monitor share logistics statement counsel." },
    { when = function(s) return s.deter < 51 end,
      apply = function(s, n) s.allies = s.allies - 5; n.n9 = n.n9 - 1 end,
      text = "Counsel operator backup norm monitor logistics customs confirm assess outage contain counsel customs ministry operator." },
  },
  choices = {
    { label = "Assess recovery ministry recovery port partner grid sanction.",
      apply = function(s, n)
        s.trust = s.trust + 1
        s.ops = s.ops + -8
        s.econ = s.econ + -2
        s.intel = s.intel + -7
        s.legal = s.legal + 2
        s.media = s.media + -5
        s.allies = s.allies + 4
        s.energy = s.energy + -7
        s.health = s.health + -5
        s.deter = s.deter + 6
        n.n12 = n.n12 + 3
        n.n5 = n.n5 + -2
        n.n2 = n.n2 + -2
        n.n9 = n.n9 + 2
      end,
      outcome = "Isolate outage verify grid network attribution support outage customs assess logistics port monitor alliance support." },
    { label = "Recovery logistics outage patch port alliance agency alliance.",
      apply = function(s, n)
        s.trust = s.trust + 2
        s.ops = s.ops + -5
        s.econ = s.econ + 8
        s.intel = s.intel + -6
        s.legal = s.legal + 8
        s.media = s.media + 4
        s.allies = s.allies + 3
        s.energy = s.energy + 7
        s.health = s.health + 3
        s.deter = s.deter + 5
        n.n10 = n.n10 + 2
        n.n5 = n.n5 + 1
        n.n9 = n.n9 + -1
        n.n6 = n.n6 + 1
      end,
      outcome = "Assess response monitor deny port operator confirm customs hospital monitor norm recovery contain bank verify." },
    { label = "Legal confirm malware contain patch deny hospital statement.",
      apply = function(s, n)
        s.trust = s.trust + -2
        s.ops = s.ops + 3
        s.econ = s.econ + -1
        s.intel = s.intel + -1
        s.legal = s.legal + 8
        s.media = s.media + 2
        s.allies = s.allies + 4
        s.energy = s.energy + 5
        s.health = s.health + 3
        s.deter = s.deter + 5
        n.n1 = n.n1 + -2
        n.n11 = n.n11 + 3
        n.n7 = n.n7 + -2
        n.n9 = n.n9 + 1
      end,
      outcome = "Recovery backup isolate restore network counsel alliance customs verify counsel advisory report confirm outage sanction." },
    { label = "Recovery port disclose patch recovery contain malware customs.",
      apply = function(s, n)
        s.trust = s.trust + 8
        s.ops = s.ops + -7
        s.econ = s.econ + 3
        s.intel = s.intel + 5
        s.legal = s.legal + 8
        s.media = s.media + 7
        s.allies = s.allies + -2
        s.energy = s.energy + 6
        s.health = s.health + 3
        s.deter = s.deter + 6
        n.n11 = n.n11 + -1
        n.n5 = n.n5 + 3
        n.n12 = n.n12 + 3
        n.n7 = n.n7 + 2
      end,
      outcome = "Press confirm backup isolate response alliance logistics legal escalate share partner norm isolate deny confirm." },
  },
}
T[10] = {
  brief = "Escalate disclose isolate legal telecom assess press attribution agency contain briefing port malware malware ministry telecom share patch public restore sanction alliance verify escalate port response logistics disclose.",
  injects = {
    { when = function(s) return s.media < 47 end,
      apply = function(s, n) s.intel = s.intel - 3; n.n6 = n.n6 - 1 end,
      text = "Confirm port counsel contain norm report press coordinate patch operator logistics report operator telecom backup." },
    { when = function(s) return s.deter < 64 end,
      apply = function(s, n) s.deter = s.deter - 3; n.n8 = n.n8 - 1 end,
      text = "Briefing press briefing monitor malware assess statement port legal briefing customs recovery agency monitor coordinate." },
  },
  choices = {
    { label = "Bank backup network press statement alliance outage malware.",
      apply = function(s, n)
        s.trust = s.trust + -1
        s.ops = s.ops + -2
        s.econ = s.econ + -6
        s.intel = s.intel + 6
        s.legal = s.legal + -6
        s.media = s.media + -5
        s.allies = s.allies + -5
        s.energy = s.energy + 5
        s.health = s.health + -8
        s.deter = s.deter + 6
        n.n2 = n.n2 + -2
        n.n7 = n.n7 + 3
        n.n4 = n.n4 + 3
        n.n11 = n.n11 + 3
      end,
      outcome = "Share sanction operator network partner attribution deny share backup legal recovery monitor monitor logistics port." },
    { label = "Counsel legal coordinate statement counsel malware outage press.",
      apply = function(s, n)
        s.trust = s.trust + 8
        s.ops = s.ops + -7
        s.econ = s.econ + 2
        s.intel = s.intel + 5
        s.legal = s.legal + -7
        s.media = s.media + 7
        s.allies = s.allies + -3
        s.energy = s.energy + 7
        s.health = s.health + -4
        s.deter = s.deter + 8
        n.n1 = n.n1 + 3
        n.n5 = n.n5 + 3
        n.n10 = n.n10 + -2
        n.n9 = n.n9 + -1
      end,
      outcome = "Escalate statement patch verify partner malware assess deny alliance malware norm disclose monitor customs advisory." },
    { label = "Escalate report hospital attribution advisory network agency support.",
      apply = function(s, n)
        s.trust = s.trust + 1
        s.ops = s.ops + 6
        s.econ = s.econ + -4
        s.intel = s.intel + -2
        s.legal = s.legal + 3
        s.media = s.media + -6
        s.allies = s.allies + -5
        s.energy = s.energy + 1
        s.health = s.health + -6
        s.deter = s.deter + -6
        n.n7 = n.n7 + 3
        n.n5 = n.n5 + 1
        n.n1 = n.n1 + -1
        n.n12 = n.n12 + 3
      end,
      outcome = "Telecom partner norm isolate public grid sanction grid port disclose ministry outage restore counsel coordinate." },
    { label = "Partner public disclose network restore customs sanction restore.",
      apply = function(s, n)
        s.trust = s.trust + 5
        s.ops = s.ops + 6
        s.econ = s.econ + 6
        s.intel = s.intel + 1
        s.legal = s.legal + 4
        s.media = s.media + 1
        s.allies = s.allies + -4
        s.energy = s.energy + -8
        s.health = s.health + -4
        s.deter = s.deter + -5
        n.n1 = n.n1 + 1
        n.n11 = n.n11 + 3
        n.n7 = n.n7 + 1
        n.n4 = n.n4 + -1
      end,
      outcome = "Grid malware verify escalate grid advisory isolate recovery monitor backup coordinate bank counsel advisory ministry." },
  },
}
T[11] = {
  brief = "Support port outage escalate telecom restore logistics briefing customs support logistics advisory recovery briefing contain report share press hospital contain counsel malware partner advisory deny sanction grid response.",
  injects = {
    { when = function(s) return s.media > 56 end,
      apply = function(s, n) s.energy = s.energy - 8; n.n4 = n.n4 - 1 end,
      text = "Share customs malware escalate contain attribution monitor escalate press bank response backup recovery outage verify." },
    { when = function(s) return s.ops < 49 end,
      apply = function(s, n) s.trust = s.trust - 5; n.n3 = n.n3 - 1 end,
      text = "Network port alliance patch share disclose coordinate isolate statement confirm isolate support confirm attribution confirm." },
  },
  choices = {
    { label = "Press counsel agency advisory backup backup telecom confirm.",
      apply = function(s, n)
        s.trust = s.trust + -8
        s.ops = s.ops + 4
        s.econ = s.econ + 6
        s.intel = s.intel + -5
        s.legal = s.legal + 3
        s.media = s.media + -8
        s.allies = s.allies + -1
        s.energy = s.energy + 7
        s.health = s.health + -3
        s.deter = s.deter + -1
        n.n8 = n.n8 + 2
        n.n6 = n.n6 + 3
        n.n11 = n.n11 + 3
        n.n2 = n.n2 + 1
      end,
      outcome = "Verify bank verify deny monitor restore deny alliance confirm coordinate deny support norm recovery press." },
    { label = "Coordinate grid backup norm backup network patch disclose.",
      apply = function(s, n)
        s.trust = s.trust + 7
        s.ops = s.ops + -5
        s.econ = s.econ + -2
        s.intel = s.intel + 2
        s.legal = s.legal + 8
        s.media = s.media + -6
        s.allies = s.allies + 3
        s.energy = s.energy + -1
        s.health = s.health + 1
        s.deter = s.deter + -1
        n.n9 = n.n9 + 1
        n.n12 = n.n12 + 1
        n.n1 = n.n1 + -2
        n.n11 = n.n11 + -2
      end,
      outcome = "Ministry isolate assess port assess advisory telecom assess restore assess legal report verify operator coordinate." },
    { label = "Disclose coordinate restore backup customs monitor malware alliance.",
      apply = function(s, n)
        s.trust = s.trust + 2
        s.ops = s.ops + -5
        s.econ = s.econ + -8
        s.intel = s.intel + 4
        s.legal = s.legal + 1
        s.media = s.media + -2
        s.allies = s.allies + -5
        s.energy = s.energy + 5
        s.health = s.health + 6
        s.deter = s.deter + -4
        n.n12 = n.n12 + -1
        n.n4 = n.n4 + -1
        n.n1 = n.n1 + -1
        n.n8 = n.n8 + -1
      end,
      outcome = "Response counsel legal monitor support advisory verify port backup response operator recovery network grid statement." },
    { label = "Recovery statement counsel attribution attribution backup sanction support.",
      apply = function(s, n)
        s.trust = s.trust + 3
        s.ops = s.ops + -5
        s.econ = s.econ + -8
        s.intel = s.intel + 4
        s.legal = s.legal + 4
        s.media = s.media + -1
        s.allies = s.allies + 2
        s.energy = s.energy + -6
        s.health = s.health + 8
        s.deter = s.deter + -2
        n.n7 = n.n7 + 2
        n.n9 = n.n9 + -2
        n.n3 = n.n3 + 3
        n.n6 = n.n6 + -2
      end,
      outcome = "Port statement assess port support isolate alliance statement advisory patch port contain sanction disclose legal." },
  },
}
T[12] = {
  brief = "Monitor assess escalate network malware patch ministry briefing public customs assess public advisory patch telecom norm recovery grid port deny support customs restore confirm coordinate backup bank isolate.",
  injects = {
    { when = function(s) return s.econ < 58 end,
      apply = function(s, n) s.ops = s.ops - 6; n.n9 = n.n9 - 1 end,
      text = "Legal malware deny network press grid public operator share public customs ministry support ministry operator." },
    { when = function(s) return s.intel > 44 end,
      apply = function(s, n) s.allies = s.allies - 5; n.n12 = n.n12 - 1 end,
      text = "Advisory recovery contain isolate verify press statement advisory briefing legal press advisory alliance operator report." },
  },
  choices = {
    { label = "Outage alliance report attribution contain share operator customs.",
      apply = function(s, n)
        s.trust = s.trust + -8
        s.ops = s.ops + 4
        s.econ = s.econ + -2
        s.intel = s.intel + 2
        s.legal = s.legal + 7
        s.media = s.media + -4
        s.allies = s.allies + 4
        s.energy = s.energy + 8
        s.health = s.health + -2
        s.deter = s.deter + -4
        n.n2 = n.n2 + 2
        n.n9 = n.n9 + 3
        n.n12 = n.n12 + 1
        n.n6 = n.n6 + -1
      end,
      outcome = "Hospital deny confirm coordinate agency support coordinate isolate bank malware attribution patch hospital coordinate coordinate." },
    { label = "Norm port backup press escalate network ministry attribution.",
      apply = function(s, n)
        s.trust = s.trust + -3
        s.ops = s.ops + -8
        s.econ = s.econ + 4
        s.intel = s.intel + -5
        s.legal = s.legal + 7
        s.media = s.media + -8
        s.allies = s.allies + 4
        s.energy = s.energy + 5
        s.health = s.health + -3
        s.deter = s.deter + -3
        n.n8 = n.n8 + 2
        n.n7 = n.n7 + -2
        n.n6 = n.n6 + -2
        n.n1 = n.n1 + 1
      end,
      outcome = "Share public grid norm deny coordinate response disclose attribution escalate backup recovery sanction port disclose." },
    { label = "Agency sanction logistics patch bank sanction malware briefing.",
      apply = function(s, n)
        s.trust = s.trust + -8
        s.ops = s.ops + 6
        s.econ = s.econ + -8
        s.intel = s.intel + 5
        s.legal = s.legal + 4
        s.media = s.media + -6
        s.allies = s.allies + -1
        s.energy = s.energy + -1
        s.health = s.health + -1
        s.deter = s.deter + 1
        n.n3 = n.n3 + 1
        n.n5 = n.n5 + 1
        n.n7 = n.n7 + -1
        n.n4 = n.n4 + -2
      end,
      outcome = "Attribution alliance counsel recovery patch attribution logistics advisory customs recovery restore counsel hospital customs press." },
    { label = "Response disclose assess statement sanction press backup contain.",
      apply = function(s, n)
        s.trust = s.trust + 4
        s.ops = s.ops + -1
        s.econ = s.econ + -3
        s.intel = s.intel + 6
        s.legal = s.legal + 2
        s.media = s.media + -8
        s.allies = s.allies + -7
        s.energy = s.energy + -8
        s.health = s.health + 3
        s.deter = s.deter + -8
        n.n2 = n.n2 + 1
        n.n1 = n.n1 + 3
        n.n9 = n.n9 + 2
        n.n7 = n.n7 + -1
      end,
      outcome = "Press partner confirm legal verify monitor confirm public grid escalate public sanction report grid confirm." },
  },
}
M.endings[1] = { min = 45, text = "Partner share legal support report ministry disclose statement backup backup assess outage recovery sanction report public monitor disclose coordinate ministry." }
M.endings[2] = { min = 25, text = "Restore alliance escalate customs report alliance press escalate counsel verify bank deny disclose support monitor sanction statement isolate sanction verify." }
M.endings[3] = { min = -9999, text = "Backup verify deny monitor contain isolate contain network monitor recovery port bank patch bank attribution malware support sanction counsel ministry." }
return M
