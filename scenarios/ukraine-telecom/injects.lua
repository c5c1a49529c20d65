-- What reaches the players. `reliable = false` marks what is wrong, or was wrong when it was sent; players are not shown this.
-- An inject with a turn comes when that turn opens, if its condition holds. Times are UTC; Kyiv is two hours ahead in winter.

-- Act one: 24 February 2022, before dawn -------------------------------------------------------------------------------

inject "log_ins" {
  turn = 1, at = "2022-02-24 03:05", to = { "sat_operator" }, channel = "email", from = "Contractor's night shift, ground segment",
  headline = "Failed log-ins yesterday, then one that worked",
  text = [[At about five in the afternoon local time somebody tried several valid names at a gateway of ours, and then got in. We
took it for a colleague on the road. We mention it because of tonight's traffic.]],
  objective = "truth", expects = "Ask what the gateway reaches, and who may close it.",
}

inject "flood_seen" {
  turn = 1, at = "2022-02-24 03:20", to = { "sat_operator" }, channel = "phone", from = "Network operations",
  headline = "Modems in Ukraine shout all at once",
  text = [[Since two minutes past three a few dozen modems in Ukraine send so much that their neighbours fall off. We can throttle
them one by one. It feels like something to keep us busy.]],
  objective = "connect",
}

inject "field_unit" {
  turn = 1, at = "2022-02-24 03:40", to = { "special_comms", "kyiv_digital" }, channel = "phone", from = "A unit in the field, by landline",
  headline = "Satellite link dead",
  text = [[Our set has no connection since five in the morning, and the next one down the road has none either. We have radio. How long,
and is it only us?]],
  objective = "connect", expects = "Note the time and ask which other links hold.",
}

inject "all_captured" {
  turn = 1, at = "2022-02-24 04:20", to = "all", channel = "social", from = "A channel with a map as its picture",
  headline = "ALL satellites are in their hands",
  text = [[They have captured the satellites and now they see every position. Throw your terminals away. Confirmed by two operators.]],
  reliable = false, objective = "truth", expects = "Tell a satellite from a modem, and a confirmation from a claim.",
  now = { rumour = { captured = 0.03 } },
}

inject "wind_hotline" {
  turn = 1, at = "2022-02-24 04:50", to = { "cyber_agency" }, channel = "phone", from = "A wind farm operator, Saxony-Anhalt",
  headline = "Thirty turbines that do not answer",
  text = [[They turn, we can see that from the road. But we cannot reset them and we cannot see faults. The supplier's line is engaged. Is
there anything we should know?]],
  objective = "outside",
}

inject "auto_reply" {
  turn = 1, at = "2022-02-24 04:55", to = { "cyber_agency", "newsroom", "kyiv_digital" }, channel = "email", from = "Support desk, satellite operator",
  headline = "Thank you for contacting us",
  text = [[Your request is important to us. Please switch the modem off, wait for one minute and switch it on again.]],
  reliable = false, objective = "connect",
}

-- 24 to 27 February ----------------------------------------------------------------------------------------------------

inject "modem_count" {
  turn = 2, at = "2022-02-24 07:10", to = { "sat_operator" }, channel = "email", from = "Network operations",
  headline = "A first count",
  text = [[Several thousand are gone in Ukraine, tens of thousands elsewhere. They take power, light up and answer nothing. Ships,
aircraft and government users are well. We cannot tell from here whether the modems are broken or only empty.]],
  objective = "truth",
}

inject "dark_by_us" {
  turn = 2, at = "2022-02-24 07:40", to = { "sat_operator", "kyiv_digital", "foreign_ministry" }, channel = "cable", from = "Ukraine's embassy, Washington",
  when = chose("modems", "cut_ukraine"),
  headline = "Who switched us off?",
  text = [[We are told that our terminals were disconnected by the company's own hand. We would like to hear that this is not so, or why.]],
}

inject "five_hundred" {
  turn = 2, at = "2022-02-24 09:00", to = { "kyiv_digital" }, channel = "phone", from = "A deputy prime minister",
  headline = "Can anybody send five hundred today?",
  text = [[Not next week. Today. I do not care what is written on the box, and I will sign whatever they want me to sign.]],
  objective = "connect", expects = "Ask what the signature would commit the state to.",
}

inject "turbine_maker" {
  turn = 2, at = "2022-02-24 10:30", to = { "cyber_agency" }, channel = "email", from = "A maker of wind turbines",
  headline = "5,800 machines, eleven gigawatts",
  text = [[Remote service is lost in central Europe since about five this morning. The machines run on automatic and feed in. There is no
danger to the grid. We expect replacement modems in six weeks, the supplier says.]],
  objective = "outside", expects = "Write down three things apart: the effect, the cause, the author.",
}

inject "grid_rumour" {
  turn = 2, at = "2022-02-24 16:00", to = "all", channel = "social", from = "An energy blogger",
  headline = "Eleven gigawatts hacked off the grid",
  text = [[A source at a utility says that the wind farms have been shut down by remote control and that blackouts follow tonight.]],
  reliable = false, objective = "truth", expects = "Lost remote service is not lost power; ask the grid operators.",
}

inject "registers_in_range" {
  turn = 2, at = "2022-02-25 08:00", to = { "kyiv_digital", "special_comms" }, channel = "letter", from = "Keeper of the state registers",
  headline = "One building, one basement",
  text = [[Land, births, pensions: the copies are in the basement of the same building. The law says that they must not leave the
country. I ask to be told in writing which of the two risks I am to take.]],
  objective = "connect",
}

inject "supplier_letter" {
  turn = 2, at = "2022-02-25 09:30", to = { "cyber_agency", "sat_operator" }, channel = "letter", from = "Counsel of the ground segment's operator",
  headline = "Under the transition agreement",
  text = [[Questions on the incident should be put to the owner of the network. Questions on operation should be put to the operator. We
note that it is not yet settled which kind yours are.]],
  objective = "truth",
}

-- 28 February to 4 March -----------------------------------------------------------------------------------------------

inject "cyber_event" {
  turn = 3, at = "2022-02-28 14:00", to = "all", channel = "news", from = "Business wire",
  when = no(chose("modems", "tell_all")),
  headline = "Operator believes in a cyber event",
  text = [[Four days after its modems went dark the satellite operator says that it believes a cyber event to be the cause, and that
service is being restored. It does not say how many modems, and why not.]],
  objective = "truth",
}

inject "published_early" {
  turn = 3, at = "2022-02-28 14:00", to = "all", channel = "news", from = "Business wire",
  when = chose("modems", "tell_all"),
  headline = "Seven updates a day, two of them corrected",
  text = [[The operator has withdrawn its statement of Thursday that the satellite itself was affected. Laboratories thank it for the
samples. Its insurers have asked who wrote the first version.]],
}

inject "lorries_arrive" {
  turn = 3, at = "2022-02-28 15:20", to = { "kyiv_digital", "special_comms", "newsroom" }, channel = "social", from = "Digital ministry, Kyiv",
  when = chose("links", "one_provider"),
  headline = "They are here",
  text = [[A photograph of a lorry full of grey boxes. Beneath it the provider asks users not to switch them on near the front.]],
}

inject "still_waiting" {
  turn = 3, at = "2022-02-28 15:20", to = { "kyiv_digital", "special_comms" }, channel = "phone", from = "A hospital director, Chernihiv region",
  when = no(chose("links", "one_provider")),
  headline = "We send a driver with notes",
  text = [[The cable is cut, the dish is dead, and I send a driver with pieces of paper. Others have received boxes from abroad, I hear.
Where is ours?]],
}

inject "revoke_letter" {
  turn = 3, at = "2022-02-28 18:00", to = { "g7_digital", "foreign_ministry", "kyiv_digital" }, channel = "letter", from = "Ukraine's representative at the bodies for names and numbers",
  headline = "Revoke, withdraw, switch off",
  text = [[We ask for the top-level domains of Russia to be revoked, their certificates with them, the name servers in the country to be shut
down and its address rights withdrawn. The aggressor uses them for war.]],
  objective = "outside", expects = "Ask who would lose what, and who has the mandate.",
}

inject "engineers_write" {
  turn = 3, at = "2022-03-01 11:00", to = { "g7_digital" }, channel = "letter", from = "Eleven network engineers from nine countries",
  headline = "It is not a switch",
  text = [[Route tables and names are used by everybody or trusted by nobody. Those in that country who read news from outside would be
the first to lose it. We would help with hosting instead; some of us are writing from a cellar in Kharkiv.]],
  objective = "outside",
}

inject "already_agreed" {
  turn = 3, at = "2022-03-01 16:00", to = { "g7_digital", "newsroom" }, channel = "social", from = "A well-informed lobbyist",
  headline = "The name body has agreed, announcement tonight",
  text = [[Four G7 ministers have signed off. Expect the domain to vanish by midnight.]],
  reliable = false, objective = "truth",
}

-- March 2022 -----------------------------------------------------------------------------------------------------------

inject "water_utility" {
  turn = 4, at = "2022-03-06 20:00", to = { "interior_ministry", "newsroom" }, channel = "social", from = "A volunteer group",
  headline = "We took down their water utility, thank us",
  text = [[A screenshot of a pump control in a Russian town. Below it four hundred hearts, and a student of your capital's university
explaining how.]],
  objective = "outside", expects = "Ask what the pumps supply, and from whose soil it was done.",
}

inject "employer_asks" {
  turn = 4, at = "2022-03-07 09:00", to = { "interior_ministry" }, channel = "email", from = "A hospital trust's head of technology",
  headline = "Two of ours do it from our network",
  text = [[At night, in good faith, and from our addresses. If somebody answers, the answer comes to us. May I stop them, must I report
them, or shall I look away?]],
  objective = "outside",
}

inject "huge_loss" {
  turn = 4, at = "2022-03-15 12:00", to = "all", channel = "news", from = "An agency interview, Kyiv",
  headline = "A really huge loss",
  text = [[An official of the state communications service calls the failure of the modems a really huge loss in communications at the very
beginning of the war. He does not say whose.]],
  objective = "truth", expects = "Late and unspecific: ask which links had a second path.",
}

inject "utility_was_farm" {
  turn = 5, at = "2022-03-28 06:00", to = { "interior_ministry", "newsroom" }, channel = "news", from = "A fact-checking desk",
  headline = "The water utility was a fish farm",
  text = [[The pumps that volunteers switched off three weeks ago belong to a fish farm. Nobody went thirsty. The volunteers have posted
an apology to the fish, and a new list.]],
  objective = "truth", expects = "A correction that comes three weeks after the claim.",
}

inject "agencies_warn" {
  turn = 4, at = "2022-03-17 18:00", to = { "cyber_agency", "sat_operator", "foreign_ministry" }, channel = "advisory", from = "Two American agencies",
  headline = "To operators and customers of satellite networks",
  text = [[Expect attempts on remote access and management systems. Check who holds administrator accounts, contractors included. Report at a
lower threshold than usual.]],
}

inject "second_path_bill" {
  turn = 7, at = "2022-04-18 09:00", to = { "cyber_agency", "g7_digital" }, channel = "letter", from = "Association of small power producers",
  when = flag "second_path",
  headline = "Four masts, one farmer, one bill",
  text = [[Your order makes no difference between a park of two hundred and a cooperative of four. The second modem costs more than the
fault it prevents. We have been to court.]],
  objective = "aid",
}

inject "six_weeks" {
  turn = 4, at = "2022-03-19 10:00", to = { "cyber_agency", "sat_operator" }, channel = "email", from = "A modem vendor",
  headline = "Replacement modems: six weeks",
  text = [[We regret that chips are scarce. Priority can be given on proof that you are critical. The form is on our portal, which is
reached by internet.]],
}

-- Act two: 28 March, morning -------------------------------------------------------------------------------------------

inject "session_trouble" {
  turn = 5, at = "2022-03-28 07:10", to = { "fixed_operator", "special_comms" }, channel = "phone", from = "Fixed line, duty engineer",
  headline = "Passwords change while I look at them",
  text = [[Somebody is logged in with an account of ours and takes the others. I noticed a quarter of an hour ago. The account is from the
south. The man it belongs to has not been to work since the town was taken.]],
  objective = "connect", expects = "Decide on the account first, on the network second, on the man with care.",
}

inject "homes_or_all" {
  turn = 5, at = "2022-03-28 08:20", to = { "special_comms", "fixed_operator" }, channel = "phone", from = "Fixed line, operations",
  headline = "Cut the homes, or lose it all?",
  text = [[We can hold perhaps a seventh of the load on machines that we trust. The rest is theirs as much as ours. Somebody must tell me
whom to keep. I will not choose that myself.]],
  objective = "connect",
}

inject "kharkiv_hospital" {
  turn = 5, at = "2022-03-28 08:45", to = { "special_comms", "newsroom" }, channel = "phone", from = "A hospital, Kharkiv",
  headline = "Which list are we on?",
  text = [[Our telephones run over the fixed line, our monitors report over it, and our mobile signal is gone since the shelling. We assume that
we are on a list. Can somebody read it to us?]],
  objective = "connect",
}

inject "it_is_flooding" {
  turn = 5, at = "2022-03-28 09:30", to = "all", channel = "social", from = "A technology newsletter",
  headline = "Massive flood of traffic on Ukraine's network",
  text = [[It is a denial of service from a botnet; the operator only needs to filter it. We have graphs.]],
  reliable = false, objective = "truth", expects = "Two versions, overload and intrusion, ask for two different remedies.",
}

inject "allied_terminals_late" {
  turn = 5, at = "2022-03-28 09:00", to = { "kyiv_digital", "special_comms" }, channel = "email", from = "A warehouse, Rzeszów",
  when = flag "mixed_terminals",
  headline = "Eight hundred terminals, ready since Friday",
  text = [[Nobody has collected them. The form names an office that has moved. Whom do we call when your lines are down?]],
}

-- 28 March, afternoon and night ----------------------------------------------------------------------------------------

inject "thirteen" {
  turn = 6, at = "2022-03-28 13:10", to = "all", channel = "news", from = "An observatory that measures networks",
  when = service "fix_centre":below(0.45),
  headline = "Connection collapses to a fraction of normal",
  text = [[The worst since the invasion began, and still falling. From outside we cannot tell an attack from a decision to switch off.]],
  objective = "truth", expects = "Part of the fall may be triage; say so if it is.",
}

inject "slow_not_dark" {
  turn = 6, at = "2022-03-28 13:10", to = "all", channel = "news", from = "An observatory that measures networks",
  when = no(service "fix_centre":below(0.45)),
  headline = "Slower, district by district",
  text = [[Connection is well below normal and uneven. From outside we cannot tell whether somebody is attacking or somebody is
repairing.]],
}

inject "publish_the_list" {
  turn = 6, at = "2022-03-28 14:00", to = { "special_comms", "newsroom", "fixed_operator" }, channel = "letter", from = "A rights organisation, Kyiv",
  when = any { chose("triage", "army_first"), chose("triage", "rescue_first"), chose("triage", "shut_down") },
  headline = "Publish your triage list",
  text = [[We do not dispute that some must go first. We ask by what measure, who decided and until when. A maternity home in Zhytomyr
went dark at noon, and a racing yard did not.]],
  objective = "connect", expects = "Separate the measure, which can be public, from addresses, which cannot.",
}

inject "why_us_too" {
  turn = 6, at = "2022-03-28 14:00", to = { "special_comms", "newsroom", "fixed_operator" }, channel = "phone", from = "Dispatch room, ambulance service",
  when = any { chose("triage", "keep_all"), chose("triage", "rivals_carry") },
  headline = "We share a line with films",
  text = [[Our calls drop while my nephew watches football. He sent me a picture of it. Is anybody in charge of who gets what?]],
  objective = "connect",
}

inject "missing_man" {
  turn = 6, at = "2022-03-28 15:30", to = { "fixed_operator" }, channel = "phone", from = "The wife of an employee",
  headline = "Please do not say his name",
  text = [[They came to the house ten days ago and asked what he did. He went with them. If you tell the newspapers where it came from, they
will know that he told you, or that he did not.]],
  objective = "truth", expects = "Find what others need to know without the person.",
}

inject "general_staff" {
  turn = 6, at = "2022-03-28 15:50", to = { "special_comms" }, channel = "phone", from = "General staff, liaison officer",
  when = service "army":below(0.75),
  headline = "Two brigades by courier",
  text = [[We have other lines, and they are full. Two brigades work by courier this afternoon. You will want to know that before you talk of
success.]],
}

inject "unclear_kind" {
  turn = 6, at = "2022-03-28 16:30", to = "all", channel = "news", from = "A state official, to a magazine",
  headline = "Too early to say what kind of attack",
  text = [[An official says that it is not yet clear whether this was an intrusion or a flood of traffic. Two hours earlier his own service
spoke of an intrusion, and an hour later of success.]],
  objective = "truth", expects = "Contradictory on one evening, and from one house.",
}

inject "rivals_ready" {
  turn = 6, at = "2022-03-28 13:40", to = { "special_comms", "kyiv_digital" }, channel = "phone", from = "Second mobile operator",
  when = chose("triage", "rivals_carry"),
  headline = "We carry it, and we feel it",
  text = [[Hospitals first, as agreed. Our own subscribers notice. If you want this again one day, let us practise it on a quiet Sunday.]],
}

-- 29 March to 10 May 2022 ----------------------------------------------------------------------------------------------

inject "overview" {
  turn = 7, at = "2022-03-30 13:00", to = "all", channel = "advisory", from = "The satellite operator",
  headline = "What happened on 24 February",
  text = [[Somebody came in by a remote access device that had been set up wrongly, moved to the management network, and sent lawful
commands that overwrote memory in modems. Thirty thousand replacements have been shipped. No user data were touched.]],
  objective = "truth",
}

inject "wiper_described" {
  turn = 7, at = "2022-03-31 13:00", to = { "cyber_agency", "foreign_ministry", "security_service", "sat_operator" }, channel = "advisory", from = "A private laboratory",
  headline = "It was a wiper",
  text = [[We found a program that erases modems of this kind. The operator calls our finding consistent with its own. It shares a little code
with an older tool that two governments have ascribed to Russian services. We put that at moderate confidence.]],
  objective = "answer", expects = "Moderate confidence in a likeness is not high confidence in an author.",
}

inject "likely" {
  turn = 7, at = "2022-04-08 10:00", to = { "foreign_ministry" }, channel = "cable", from = "Your mission, Brussels",
  headline = "One capital wants: likely",
  text = [[Twenty-six agree to the draft. One asks for likely before responsible, and for raw logs before that. The logs belong to a
company with a share price.]],
  objective = "answer",
}

inject "hand_on_heart" {
  turn = 7, at = "2022-04-12 16:00", to = { "foreign_ministry", "newsroom" }, channel = "social", from = "A retired general, on a panel",
  headline = "Article five, obviously",
  text = [[Five thousand turbines of an ally were destroyed by cyber weapons. If that is not an armed attack, I do not know what is.]],
  reliable = false, objective = "outside", expects = "Nothing was destroyed; remote service was lost. Ask what follows from that.",
}

inject "ninety_percent" {
  turn = 7, at = "2022-04-20 09:00", to = { "cyber_agency", "foreign_ministry" }, channel = "email", from = "The turbine maker",
  headline = "Most turbines can be reached again",
  text = [[With new modems and mobile links we are back at the greater part of the fleet. The last machines stand where no technician likes
to go in April.]],
  when = service "wind":above(0.9),
}

inject "turbines_wait" {
  turn = 7, at = "2022-04-20 09:00", to = { "cyber_agency", "foreign_ministry" }, channel = "email", from = "The turbine maker",
  headline = "Technicians on the road since February",
  text = [[Every fault means a drive of two hours. The machines run, but the backlog grows. May we tell customers that this was an attack, or was it
the supplier? Our insurer asks, too.]],
  when = no(service "wind":above(0.9)),
}

inject "criteria_out" {
  turn = 7, at = "2022-04-06 08:00", to = { "newsroom", "special_comms", "fixed_operator" }, channel = "letter", from = "State communications service, press office",
  held = true,
  headline = "Criteria for priority connection",
  text = [[One page: life, rescue, command, power, water, in this order, reviewed every twelve hours. Maternity homes are in the first
line. The case in Zhytomyr was a wrong entry from 2016.]],
}

inject "moscow_denies_first" {
  turn = 7, at = "2022-04-14 11:00", to = { "foreign_ministry", "newsroom" }, channel = "broadcast", from = "Spokesman, Moscow",
  headline = "Baseless, as always",
  text = [[Russia has nothing to do with it and has itself been the target of attacks from abroad since February, some of them called for in
public. Where are the proofs?]],
  objective = "answer", expects = "One part of this can be checked, the volunteers. Take it up.",
}

-- Between the acts -----------------------------------------------------------------------------------------------------

inject "many_flags" {
  turn = 8, at = "2022-05-11 08:00", to = "all", channel = "news", from = "World desk",
  when = flag "coalition_spoke",
  headline = "Many capitals, one author",
  text = [[For the first time the Union's states put the Russian state's name under an attack of this kind together. Partners overseas use
nearly the same words. Kyiv thanks them, and asks for generators.]],
}

inject "priced_news" {
  turn = 8, at = "2022-05-12 08:00", to = { "foreign_ministry", "newsroom", "g7_digital" }, channel = "news", from = "Brussels desk",
  when = flag "priced",
  headline = "Named on page one, listed on page two",
  text = [[Eight officers may no longer enter the Union. None had planned to. A lawyer in Luxembourg says that three of the files would not survive a
hearing.]],
}

inject "few_flags" {
  turn = 8, at = "2022-05-11 08:00", to = "all", channel = "news", from = "World desk",
  when = any { flag "partial_statement", flag "thin_statement" },
  headline = "Who signed, who did not",
  text = [[The statement is short and the list of absentees is not. A spokesman explains that his government shares the analysis without
sharing the conclusion.]],
}

inject "no_flags" {
  turn = 8, at = "2022-05-11 08:00", to = { "foreign_ministry", "newsroom", "kyiv_digital", "g7_digital" }, channel = "news", from = "A columnist",
  when = no(any { flag "coalition_spoke", flag "partial_statement", flag "thin_statement" }),
  headline = "The attack without an author",
  text = [[Laboratories know, operators know, ministers know. In public, the largest spill of this war into states at peace was caused by
nobody in particular.]],
  now = { trust = -1 },
}

inject "batteries" {
  turn = 8, at = "2022-11-24 07:00", to = { "kyiv_digital", "special_comms", "newsroom" }, channel = "phone", from = "Second mobile operator",
  headline = "Four hours, then silence",
  text = [[After the raids on the power grid our masts run on batteries for four hours. You have asked us for three days. There are not enough
batteries in Europe for that.]],
  objective = "aid",
}

inject "one_siren" {
  turn = 8, at = "2023-02-10 09:00", to = { "kyiv_digital", "mobile_chief" }, channel = "letter", from = "A district head, Kyiv region",
  headline = "One SIM card above the fire station",
  text = [[Our seventy-five sirens are switched on by text message, over one operator. It was the cheapest offer. The man who chose it is at
the front. Should I worry?]],
  objective = "aid", expects = "A question that answers itself; ask who else has the same contract.",
}

inject "all_clear" {
  turn = 8, at = "2023-06-02 09:00", to = { "mobile_chief", "kyiv_digital" }, channel = "letter", from = "A consultancy",
  headline = "Certificate of maturity, level four of five",
  text = [[We have reviewed policies and found them in order. Systems were not part of the review. Congratulations.]],
  reliable = false, objective = "aid", expects = "Ask what was looked at.",
}

-- Act three: 12 December 2023, before dawn -----------------------------------------------------------------------------

inject "transport_fault" {
  turn = 9, at = "2023-12-12 03:30", to = { "mobile_chief" }, channel = "phone", from = "Network operations",
  headline = "Probably a transport fault",
  text = [[Odd behaviour since 05:26 our time. Signalling is heavy, some switches are restarting. We think it is the ring in the west. Go back to
sleep, we call at seven.]],
  reliable = false, objective = "truth", expects = "Ask which observation would rule an attack out.",
}

inject "servers_vanish" {
  turn = 9, at = "2023-12-12 04:30", to = { "mobile_chief", "security_service" }, channel = "phone", from = "Head of virtual platforms",
  headline = "They delete it from under us",
  text = [[It is the core. The signalling was to keep us busy. Virtual servers go, with their copies, and my own account has just stopped
working. You have minutes to decide something.]],
  objective = "connect",
}

inject "found_in_time" {
  turn = 9, at = "2023-12-12 04:20", to = { "mobile_chief", "security_service", "kyiv_digital" }, channel = "phone", from = "Security operations",
  when = flag "intruder_found",
  headline = "Two of the accounts were on the auditors' list",
  text = [[We close everything that the audit had marked. If they have others, we shall know it within the hour. Half an hour earlier would have been
better.]],
}

inject "spare_room" {
  turn = 9, at = "2023-12-12 04:50", to = { "mobile_chief", "kyiv_digital" }, channel = "email", from = "Project office, spare core",
  when = flag "spare_core",
  headline = "Half of the spare hardware is racked",
  text = [[Powered, cabled, never tested with live subscribers. The exercise was to have been in January.]],
}

inject "parent_lawyer" {
  turn = 9, at = "2023-12-12 05:10", to = { "mobile_chief" }, channel = "email", from = "Counsel of the parent company",
  headline = "Do not use the word wiped",
  text = [[We are listed. Say technical failure until we have cleared another word. Above all do not say that data were lost, or that they were
not.]],
  objective = "truth",
}

-- 12 December, day and night -------------------------------------------------------------------------------------------

inject "half_the_country" {
  turn = 10, at = "2023-12-12 08:00", to = "all", channel = "broadcast", from = "Morning news, Kyiv",
  when = service "mob_kyiv":below(0.4),
  headline = "No network",
  text = [[More than twenty-four million numbers and over a million homes are without connection. Street lamps stay lit in the daylight; nobody
can reach their switch. People stand in shops to borrow a network.]],
}

inject "patchy" {
  turn = 10, at = "2023-12-12 08:00", to = "all", channel = "broadcast", from = "Morning news, Kyiv",
  when = no(service "mob_kyiv":below(0.4)),
  headline = "Calls in some places, silence in others",
  text = [[Parts of the largest mobile network still answer. Nobody can say which, because those who know are those who cannot be called.]],
}

inject "mayor" {
  turn = 10, at = "2023-12-12 09:20", to = { "kyiv_digital", "special_comms", "newsroom" }, channel = "phone", from = "A mayor, Sumy region",
  when = service "sirens_north":below(0.6),
  headline = "The sirens are dead, and they fly at two",
  text = [[I have eleven policemen, two cars with loudspeakers and a church. The air force says that tonight will be bad. What else have you
got?]],
  objective = "connect",
}

inject "sirens_hold" {
  turn = 10, at = "2023-12-12 09:20", to = { "kyiv_digital", "special_comms", "newsroom" }, channel = "phone", from = "A mayor, Sumy region",
  when = no(service "sirens_north":below(0.6)),
  headline = "Ours work",
  text = [[We tested at noon and everybody came out to look. The next district cannot hear its own. May I send my cars over?]],
}

inject "doubled" {
  turn = 10, at = "2023-12-12 10:10", to = { "kyiv_digital", "newsroom" }, channel = "letter", from = "A regional council",
  when = flag "sirens_doubled",
  headline = "The second contract",
  text = [[In spring we wrote to you that the second operator for the sirens was money wasted. We should like to withdraw that letter.]],
}

inject "rival_limit" {
  turn = 10, at = "2023-12-12 08:40", to = { "kyiv_digital" }, channel = "phone", from = "Third mobile operator",
  headline = "At a fifth more we fall over",
  text = [[Their people try to log in to us by the million. Registration alone is at its limit. If you order roaming, order it in writing, and order
us a miracle with it.]],
  objective = "connect", expects = "Ask how the limit was found, and whether part of it can be opened.",
}

inject "roam_now" {
  turn = 10, at = "2023-12-12 07:30", to = "all", channel = "broadcast", from = "A government channel",
  headline = "Switch to national roaming",
  text = [[If you have no signal, choose another network by hand in the settings. It is free of charge and works everywhere.]],
  reliable = false, objective = "truth", expects = "Contradicts what the rivals say; find out who cleared it.",
}

inject "terminals_fail" {
  turn = 10, at = "2023-12-12 09:40", to = { "kyiv_digital", "security_service", "newsroom" }, channel = "phone", from = "National Bank, payments desk",
  headline = "Card terminals fail in four regions",
  text = [[Many terminals hold a SIM card of the lost operator. One bank reports a flood of traffic besides. Cash is enough until tomorrow night.]],
}

inject "killers_claim" {
  turn = 10, at = "2023-12-12 13:00", to = { "security_service", "newsroom", "mobile_chief" }, channel = "social", from = "A hacking group's channel",
  headline = "It was us",
  text = [[We did it. Proof follows. Subscribe.]],
  reliable = false, objective = "truth", expects = "No proof followed. A claim is not evidence.",
}

inject "screenshots" {
  turn = 10, at = "2023-12-12 15:30", to = { "security_service", "newsroom", "mobile_chief" }, channel = "social", from = "A second channel",
  headline = "Ten thousand computers, four thousand servers",
  text = [[Screenshots of consoles and a list of machines said to be destroyed. Some of the names fit. The numbers cannot be checked, and the company
calls the pictures fake.]],
  objective = "truth",
}

inject "no_data_lost" {
  turn = 10, at = "2023-12-12 16:00", to = "all", channel = "advisory", from = "The mobile operator, press office",
  headline = "Your data are safe",
  text = [[Personal data of subscribers have not been compromised. We expect to restore service by tomorrow.]],
  reliable = false, objective = "truth", expects = "Nobody could know that by then; the service later said that data could have been taken.",
}

inject "preserve_images" {
  turn = 10, at = "2023-12-12 11:00", to = { "mobile_chief", "security_service" }, channel = "letter", from = "Prosecutor's office",
  headline = "Do not rebuild what you have not copied",
  text = [[Each server that is set up anew is a witness less. We ask for images of all of them before work begins. We know what we are asking.]],
  objective = "truth", expects = "Agree on a sample; say who decided.",
}

-- 13 to 20 December ----------------------------------------------------------------------------------------------------

inject "night_unheard" {
  turn = 11, at = "2023-12-13 07:30", to = "all", channel = "news", from = "Morning news, Kyiv",
  when = any { service "sirens_kyiv":below(0.51), service "sirens_north":below(0.51) },
  headline = "Missiles on the capital, villages woken by the sound",
  text = [[People were hurt in the capital, where the sirens worked. In the districts around it many say that nothing warned them. Officials
do not join the two sentences.]],
  objective = "connect",
}

inject "night_half_heard" {
  turn = 11, at = "2023-12-13 07:30", to = "all", channel = "news", from = "Morning news, Kyiv",
  when = all { service "sirens_kyiv":above(0.5), service "sirens_north":above(0.5), any { service "sirens_kyiv":below(0.86), service "sirens_north":below(0.86) } },
  headline = "Missiles on the capital; in the villages, cars with loudspeakers",
  text = [[People were hurt in the capital, where the sirens worked. Around it bells and police cars reached the main streets. On the side
streets some heard the explosions first.]],
  objective = "connect",
}

inject "night_heard" {
  turn = 11, at = "2023-12-13 07:30", to = "all", channel = "news", from = "Morning news, Kyiv",
  when = all { service "sirens_kyiv":above(0.85), service "sirens_north":above(0.85) },
  headline = "Missiles on the capital; the villages were in their cellars",
  text = [[People were hurt in the capital. Around it the sirens that had been silent at noon were heard at night. Hardly anybody asks how they
came to work again.]],
}

inject "three_dark" {
  turn = 11, at = "2023-12-13 07:20", to = "all", channel = "news", from = "Morning news, Kyiv",
  when = service "rival_a":below(0.7),
  headline = "Now all three",
  text = [[Since last night the two other networks are hardly to be reached either. Engineers speak of a storm of log-ins. The ministry speaks of
load.]],
}

inject "old_messages" {
  turn = 11, at = "2023-12-14 12:00", to = { "security_service", "newsroom", "foreign_ministry" }, channel = "social", from = "An account with a flag",
  headline = "All messages since 2019, for sale",
  text = [[A sample of forty lines, said to come from the operator. Thirty-one of them are from a leak of another firm in 2021.]],
  reliable = false, objective = "truth",
}

inject "revenge" {
  turn = 11, at = "2023-12-14 16:00", to = { "interior_ministry", "foreign_ministry", "security_service" }, channel = "social", from = "Volunteers who sign as avengers",
  headline = "An eye for an eye: their tax servers are gone",
  text = [[We wiped what we could reach of a tax contractor in Russia. Some of us live with you, but you will not find out who.]],
  objective = "outside",
}

inject "kyiv_list" {
  turn = 11, at = "2023-12-13 12:00", to = { "foreign_ministry", "g7_digital", "cyber_agency" }, channel = "cable", from = "Embassy, Kyiv",
  headline = "What they ask for",
  text = [[Two signalling servers of a make that four firms in your country run, twenty engineers, licences for a year, and somebody who picks up
when they call at night. For next time: an arrangement that does not start from nothing.]],
  objective = "aid", expects = "Answer the request, whatever the answer.",
}

inject "core_gone" {
  turn = 11, at = "2023-12-13 10:00", to = { "mobile_chief", "kyiv_digital", "security_service" }, channel = "phone", from = "Rebuild centre",
  when = flag "core_lost",
  headline = "There is no core to go back to",
  text = [[Seven machines in ten are empty, and of the backups we trust one in three. This is not a restart. We are founding a mobile operator.]],
}

inject "core_saved" {
  turn = 11, at = "2023-12-13 10:00", to = { "mobile_chief", "kyiv_digital", "security_service" }, channel = "phone", from = "Rebuild centre",
  when = no(flag "core_lost"),
  headline = "Enough is left to build on",
  text = [[The subscriber register is intact and two of the three rings start clean. A thousand people work on it, some of them on
loan from rivals. First calls within a day or so.]],
}

inject "known_route" {
  turn = 11, at = "2023-12-13 09:00", to = { "kyiv_digital", "mobile_chief" }, channel = "phone", from = "Second mobile operator",
  when = flag "rivals_know_how",
  headline = "We did this before, for the fixed line",
  text = [[We still have the plan from March last year: which hospitals, which cables, whose number at night. It is four pages. We have sent it to the
third operator, too.]],
  now = { trust = 2, repair = { mob_core = 8 } },
}

-- To summer 2024 -------------------------------------------------------------------------------------------------------

inject "almost_certain" {
  turn = 12, at = "2024-01-04 09:00", to = "all", channel = "news", from = "Security service, head of cyber security",
  headline = "Inside since May, and nearly everything wiped",
  text = [[The intruders had been inside since May at least, he says, with full access probably from November. Thousands of virtual servers and
computers were wiped. Places and messages could have been read. He names a military unit and calls that nearly certain. The company calls
versions unproven.]],
  objective = "truth", expects = "Late, and at odds with the operator's statement of the first evening.",
}

inject "loss_counted" {
  turn = 12, at = "2024-01-18 08:00", to = { "mobile_chief", "foreign_ministry", "newsroom" }, channel = "news", from = "Business wire, Amsterdam",
  headline = "Ninety-five million, for saying sorry",
  text = [[The parent company expects 3.6 billion hryvnias less revenue because subscribers get a month for nothing. What the repair cost is another
line, and smaller. Most papers print the first as the second.]],
  objective = "truth",
}

inject "ten_signed" {
  turn = 12, at = "2023-12-21 09:00", to = { "foreign_ministry", "g7_digital", "kyiv_digital" }, channel = "news", from = "Tallinn desk",
  when = flag "mechanism",
  headline = "A mechanism with an address",
  text = [[The partners have an office, a chair that rotates and the first commitments. Kyiv's list is attached as an annex. The first crate has a
date.]],
}

inject "thin_signed" {
  turn = 12, at = "2023-12-21 09:00", to = { "foreign_ministry", "g7_digital", "kyiv_digital" }, channel = "news", from = "Tallinn desk",
  when = flag "mechanism_thin",
  headline = "A mechanism with four members",
  text = [[The others welcome it. Welcome, a minister in Kyiv says, is a word that one cannot plug in.]],
}

inject "team_home" {
  turn = 12, at = "2024-01-08 09:00", to = { "foreign_ministry", "cyber_agency", "mobile_chief" }, channel = "letter", from = "The joint team's leader",
  when = flag "team_sent",
  headline = "We are home, and the telephone is still ours",
  text = [[They call my private number when something blinks. I answer. I should like to know whose task that is from Monday.]],
}

inject "hague_asks" {
  turn = 12, at = "2024-02-12 09:00", to = { "security_service", "foreign_ministry" }, channel = "letter", from = "Office of a prosecutor, The Hague",
  when = flag "hague_file",
  headline = "On the images of 12 December",
  text = [[Forty of them are in a form that we can use, which is thirty-nine more than in any case before. We should like to know what else hung on that
network, the army's traffic included. Both sides will ask.]],
}

inject "lawful_target" {
  turn = 12, at = "2024-03-04 09:00", to = { "foreign_ministry", "g7_digital" }, channel = "cable", from = "Legal service",
  headline = "Lawful target or not?",
  text = [[A network that carries army traffic may become an object that can be attacked; then harm to civilians must still be weighed
and limited. One scholar calls this attack a war crime on its effects. Others want to see what it was aimed at. The peacetime norms do not
settle it between the two at war.]],
  objective = "outside", expects = "State the law first, then what you want to say in public.",
}

inject "early_catch_told" {
  turn = 12, at = "2024-01-09 09:00", to = { "kyiv_digital", "security_service", "newsroom" }, channel = "letter", from = "The auditors of 2023",
  when = flag "caught_early",
  headline = "What the search was for",
  text = [[A parliamentary committee had called our nine weeks a waste and an intrusion. We have sent it the log of one hour on the twelfth.]],
}

inject "moscow_denies" {
  turn = 12, at = "2024-01-05 11:00", to = { "foreign_ministry", "security_service", "newsroom" }, channel = "broadcast", from = "Spokesman, Moscow",
  headline = "Nothing to do with it",
  text = [[Russian state bodies do not attack civilian networks. Those who speak of courts should show a single proof.]],
  objective = "answer",
}
