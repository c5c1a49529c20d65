-- What reaches the players. `reliable = false` marks what is wrong, or was wrong when it was sent; players are not shown this.
-- An inject with a turn comes when that turn opens, if its condition holds. One without a turn comes once its condition holds.

-- 27 June, morning -----------------------------------------------------------------------------------------------------

inject "first_calls" {
  turn = 1, at = "2017-06-27 08:40", to = { "cert", "police" }, channel = "phone", from = "Duty desk",
  headline = "Three calls in four minutes",
  text = [[A bank, a ministry and a supermarket chain, one after the other. Screens restart, then ask for 300 dollars in bitcoin.
All three say that nobody clicked on anything.]],
  objective = "contain", expects = "Open an incident; ask what the three have in common.",
}

inject "car_bomb" {
  turn = 1, at = "2017-06-27 08:45", to = "all", channel = "broadcast", from = "Morning news, Kyiv",
  headline = "Intelligence officer killed by car bomb",
  text = [[A colonel of military intelligence died in Kyiv this morning when a bomb went off in his car. A studio guest links it
to the computer failures. Nobody has shown a link.]],
  objective = "truth", expects = "Keep the two events apart until something joins them.",
}

inject "friendly_label" {
  turn = 1, at = "2017-06-27 09:20", to = { "cert", "police", "pm_office" }, channel = "advisory", from = "A friendly national team",
  headline = "Possible WannaCry variant",
  text = [[Version 0.1. Behaviour resembles last month's worm. Apply the March patch, do not open attachments. We expect a
stopping domain to be found as last time.]],
  reliable = false, objective = "truth", expects = "Ask for the evidence behind the label before passing it on.",
}

inject "cv_story" {
  turn = 1, at = "2017-06-27 09:35", to = { "cert", "newsroom" }, channel = "social", from = "A well-known consultant",
  headline = "It came as a job application",
  text = [[Confirmed by two clients: the first machine opened a CV. Block all mail with attachments and you are safe.]],
  reliable = false, objective = "truth",
}

inject "odesa_office" {
  turn = 1, at = "2017-06-27 09:25", to = { "shipping_chief" }, channel = "phone", from = "Finance clerk, Odesa",
  headline = "All four hundred screens at once",
  text = [[We installed the tax program on one machine because the law requires it. Now everything is black and the help desk
in Copenhagen does not answer.]],
  objective = "contain", expects = "Ask what else the Odesa network touches.",
}

inject "abuse_report" {
  turn = 1, at = "2017-06-27 09:45", to = { "mail_host" }, channel = "email", from = "A researcher, unknown to you",
  headline = "Your address is on the note",
  text = [[Attached: a photograph of a locked screen. Victims are told to send a transfer number and a long key to a mailbox at
your service. Please act; I do not know how long I have the story to myself.]],
  objective = "partners", expects = "Verify, decide, tell somebody.",
}

inject "copenhagen_asks" {
  turn = 1, at = "2017-06-27 10:30", to = { "pm_office", "foreign_ministry" }, channel = "cable", from = "Embassy, Copenhagen",
  headline = "Is your port at risk?",
  text = [[The minister's office reports a large shipping group in trouble and asks whether our terminals share its network, and
whether we would object if it said who was behind this. It has no evidence to offer.]],
  objective = "answer",
}

inject "old_note" {
  turn = 1, at = "2017-06-27 10:05", to = { "cert" }, channel = "email", from = "Your own analyst",
  headline = "The note from May",
  text = [[Remember the outbreak on 18 May? Same kind of customers, same tax program installed everywhere. My draft from then is
attached. It could be chance: four firms in five use that program.]],
  objective = "truth", expects = "Raise the update route as a hypothesis with a confidence level.",
}

-- 27 June, afternoon ---------------------------------------------------------------------------------------------------

inject "cash_dark" {
  turn = 2, at = "2017-06-27 11:35", to = "all", channel = "news", from = "City news, Kyiv",
  when = service "ua_payments":below(0.85),
  headline = "Cash machines dark across the capital",
  text = [[Card readers in the metro and at petrol stations are out as well. Queues form at the few branches that still count
money by hand.]],
}

inject "cash_works" {
  turn = 2, at = "2017-06-27 11:35", to = "all", channel = "news", from = "City news, Kyiv",
  when = no(service "ua_payments":below(0.85)),
  headline = "Cards still work, most of the time",
  text = [[Banks close branches, yet cash machines and card readers in the capital answer. Supervisors speak of measures taken in
time and decline to say which.]],
}

inject "four_in_the_morning" {
  turn = 2, at = "2017-06-27 11:40", to = { "shipping_chief" }, channel = "phone", from = "Your chairman, calling from California",
  when = infected "shipping_line":above(500),
  headline = "They tell me that everything is down",
  text = [[It is four in the morning here and I am told that no system of ours works on any continent. Is that true? What do I
tell the families on the ships, and what do I tell the market?]],
  objective = "contain", expects = "One decision on systems, one on speech.",
}

inject "line_still_up" {
  turn = 2, at = "2017-06-27 11:40", to = { "shipping_chief" }, channel = "phone", from = "Network operations, Copenhagen",
  when = no(infected "shipping_line":above(500)),
  headline = "Odesa is gone, we are not",
  text = [[The Odesa office is lost and we see odd log-ins from its address range. Headquarters still works. Tell us how far to go,
and by when.]],
  objective = "contain",
}

inject "adviser_posts" {
  turn = 2, at = "2017-06-27 11:50", to = "all", channel = "social", from = "An adviser to the interior ministry, Kyiv",
  headline = "A version of WannaCry, made to destabilise us",
  text = [[The organisers are almost certainly from the neighbouring state. They changed the virus so that it is not ransomware at
heart. Shared forty thousand times within the hour.]],
  reliable = false, objective = "truth", expects = "Separate what is observed from what is inferred, even where the inference may hold.",
}

inject "premier_reassures" {
  turn = 2, at = "2017-06-27 12:20", to = "all", channel = "broadcast", from = "The prime minister, Kyiv",
  headline = "Unprecedented, but vital systems are safe",
  text = [[Our specialists do their work and protect critical infrastructure, the prime minister says. Behind him a screen on the
wall shows a blue error message.]],
}

inject "victims_write" {
  turn = 2, at = "2017-06-27 12:40", to = { "mail_host", "police" }, channel = "email", from = "A dental clinic, Dnipro",
  when = any { chose("mailbox", "block"), chose("mailbox", "announce") },
  headline = "You closed the only door",
  text = [[We paid at noon, in good faith, and your server returns our letter. Twelve years of patients. Who gives you the right?]],
}

inject "victims_wait" {
  turn = 2, at = "2017-06-27 12:40", to = { "mail_host", "police" }, channel = "email", from = "A dental clinic, Dnipro",
  when = no(any { chose("mailbox", "block"), chose("mailbox", "announce") }),
  headline = "We paid. Now what?",
  text = [[We paid at noon and wrote as told. Three hours, no answer, no key. Is anybody reading this?]],
}

inject "lorries_queue" {
  turn = 2, at = "2017-06-27 13:10", to = { "shipping_chief", "newsroom", "pm_office", "finance_ministry" }, channel = "news", from = "Port correspondent, Newark",
  when = service "port_newark":below(0.7),
  headline = "Gate closed, lorries back to the motorway",
  text = [[Nobody at the container gate can say which box is whose. Drivers with fruit aboard are turned away. The terminal's
telephone rings out.]],
}

inject "tool_rumour" {
  turn = 2, at = "2017-06-27 14:00", to = { "intelligence" }, channel = "cable", from = "Technical directorate",
  headline = "Our handwriting",
  text = [[Part of the spreading code is one of the tools published in April. The rest is not ours, and is older and simpler: it
collects passwords. A patched machine next to an unpatched one can still fall.]],
  objective = "truth",
}

inject "post_leak" {
  turn = 2, at = "2017-06-27 15:30", to = "all", channel = "social", from = "An account with a nurse's photograph",
  headline = "RADIATION is leaking, they hide it",
  text = [[The plant's computers are down so nobody measures. My brother in law works there. Close the windows, get iodine, share
before they delete this.]],
  reliable = false, objective = "truth", now = { rumour = { leak = 0.08 } },
}

-- The night to 28 June -------------------------------------------------------------------------------------------------

inject "plant_by_hand" {
  turn = 3, at = "2017-06-27 17:40", to = { "newsroom", "cert", "pm_office" }, channel = "advisory", from = "Closed nuclear plant, press office",
  when = service "ua_plant":below(0.9),
  headline = "Monitoring continues by hand",
  text = [[Windows computers that show readings from the industrial site have been switched off. Staff take readings with hand
meters. All values are within limits. Next report in one hour.]],
  expects = "Report the effect without its rumour, or with it and with numbers.",
}

inject "plant_untouched" {
  turn = 3, at = "2017-06-27 17:40", to = { "newsroom", "cert", "pm_office" }, channel = "advisory", from = "Closed nuclear plant, press office",
  when = no(service "ua_plant":below(0.9)),
  headline = "Systems in operation, readings normal",
  text = [[We have disconnected some office computers as a precaution and check the displays with hand meters. All values are
within limits. Next report in one hour.]],
}

inject "local_file" {
  turn = 3, at = "2017-06-27 18:30", to = { "cert", "newsroom" }, channel = "advisory", from = "An independent researcher",
  headline = "A harmless file seems to stop it",
  text = [[If a read-only file of a certain name already exists, the program ends. It protects one machine at a time and
does nothing for those already lost. Others have confirmed it. Please publish.]],
  objective = "partners",
  later = { { hours = 3, protect = { ua_firms_kyiv = 0.05, ua_firms_regions = 0.05, ua_shops = 0.05 } } },
}

inject "stop_found" {
  turn = 3, at = "2017-06-27 19:10", to = "all", channel = "social", from = "A popular security account",
  headline = "Kill switch found, you can relax",
  text = [[As with last month's worm there is a switch and it has been thrown. Turn your machines back on.]],
  reliable = false, objective = "truth", expects = "Check against the researcher's note: a file on one machine is not a switch for all.",
}

inject "vendor_denies" {
  turn = 3, at = "2017-06-27 20:15", to = { "cert", "police", "newsroom" }, channel = "email", from = "The tax program's vendor",
  headline = "Our update was checked a hundred times",
  text = [[Our last package went out on 22 June, free of any virus. Statements that our servers spread anything are untrue, and our
lawyers read the press.]],
  reliable = false, objective = "partners",
}

inject "clinics_on_paper" {
  turn = 3, at = "2017-06-27 18:05", to = { "cert", "police", "newsroom" }, channel = "phone", from = "Health administration, Kharkiv",
  when = service "ua_hospitals":below(0.75),
  headline = "Back to cards and biros",
  text = [[Laboratories cannot print and scanners cannot send. Planned operations wait, urgent ones go on. Ask us again tomorrow
how long that can last.]],
}

-- 28 and 29 June -------------------------------------------------------------------------------------------------------

inject "halted" {
  turn = 4, at = "2017-06-28 10:05", to = "all", channel = "broadcast", from = "Government of Ukraine",
  headline = "Attack halted",
  text = [[The large attack on company and state networks has been stopped, the government says, and data are being recovered. It
is a public holiday; most offices will find out tomorrow whether that is so.]],
}

inject "kyiv_requests" {
  turn = 4, at = "2017-06-28 09:10", to = { "pm_office", "foreign_ministry", "intelligence" }, channel = "cable", from = "Embassy, Kyiv",
  headline = "Request for assistance",
  text = [[The government asks in writing for incident responders, replacement equipment for the health and pension services, and an
answer by tonight. Two neighbours have already said yes.]],
  objective = "partners", expects = "Answer the request, whatever the answer.",
}

inject "draft_says_war" {
  turn = 4, at = "2017-06-28 11:00", to = { "pm_office", "foreign_ministry" }, channel = "cable", from = "An ally's delegation",
  headline = "Draft communique, edits within the hour",
  text = [[Paragraph two now reads: this act of war against our economies will not go unanswered. We would keep that wording. Silence
counts as consent at noon.]],
  objective = "answer", expects = "Ask what the words commit to, and who else will read them: courts, insurers, the author.",
}

inject "first_count" {
  turn = 4, at = "2017-06-28 09:30", to = "all", channel = "news", from = "Technology desk",
  headline = "12,500 machines, says one vendor",
  text = [[A software maker saw 12,500 infected machines in Ukraine on the first day and traces in 64 other countries. A security firm
puts three infections in four in Ukraine. Neither sees machines that were never theirs to see.]],
  objective = "truth", expects = "Treat the number as a floor, not as a total.",
}

inject "drug_maker_down" {
  turn = 4, at = "2017-06-28 12:30", to = { "pm_office", "finance_ministry", "intelligence", "newsroom" }, channel = "news", from = "Business wire, New York",
  when = destroyed "pharma":above(8000),
  headline = "Drug maker's laboratories fall silent",
  text = [[Staff in New Jersey were told by loudspeaker to leave their machines off. Formulation of some vaccines has stopped. The
company will not say for how long.]],
}

inject "parcels_stop" {
  turn = 4, at = "2017-06-28 13:15", to = { "finance_ministry", "newsroom", "pm_office" }, channel = "news", from = "Business wire, Amsterdam",
  when = service "parcel_hub":below(0.6),
  headline = "Parcels sorted by hand",
  text = [[The European parcel firm moves urgent medical freight by hand and leaves the rest in the hall. Its parent warns that some
data may never come back.]],
}

inject "copy_from_ghana" {
  turns = { 4, 6 }, to = { "shipping_chief" }, channel = "phone", from = "Rebuild centre",
  when = flag "copy_found",
  headline = "One clean copy",
  text = [[The office in Accra lost power before it all began, so its directory server never saw the worm. The line is too slow to
send it. Somebody is flying out with the disk on his knees.]],
}

inject "no_copy" {
  turn = 5, at = "2017-06-30 09:00", to = { "shipping_chief" }, channel = "phone", from = "Rebuild centre",
  when = no(flag "copy_found"),
  headline = "No copy anywhere",
  text = [[We have called every office. Each directory server mirrored the next, and all of them are gone. We start from
spreadsheets and memory.]],
}

-- 30 June to 5 July ----------------------------------------------------------------------------------------------------

inject "update_route" {
  turn = 5, at = "2017-06-30 10:15", to = { "cert", "police", "intelligence", "newsroom" }, channel = "advisory", from = "A security firm's laboratory",
  headline = "Mail ruled out, update confirmed",
  text = [[We find no trace of mail as a way in. A stolen administrator's log-in was used to divert the vendor's update traffic for
about three hours on 27 June. A hidden door had been in the program since April.]],
  objective = "truth", expects = "Withdraw the earlier advice in public; keep route and author apart.",
}

inject "legal_centre" {
  turn = 5, at = "2017-06-30 11:40", to = { "foreign_ministry", "pm_office" }, channel = "letter", from = "A centre for law and cyber defence, Tallinn",
  headline = "Likely a state; hardly an armed attack",
  text = [[Our researchers hold a state, or a group with a state's approval, to be likely. Without injury or physical damage we
see no armed attack. It may well be a wrongful act that opens the way to countermeasures.]],
  objective = "answer",
}

inject "police_count" {
  turn = 5, at = "2017-06-30 09:20", to = { "police", "cert", "newsroom" }, channel = "news", from = "Cyber police, Kyiv",
  headline = "1,508 reports in two days",
  text = [[Of these, 178 are formal complaints. Officers ask victims not to rebuild machines before an image has been taken. Many already
have.]],
  objective = "partners",
}

inject "service_blames" {
  turn = 5, at = "2017-07-01 10:00", to = "all", channel = "broadcast", from = "Security service, Kyiv",
  headline = "We know whose services did this",
  text = [[The security service names Russia's special services and points to earlier attacks on the power grid. It publishes no
samples. Moscow calls the charge groundless.]],
  objective = "answer",
}

inject "odd_traffic" {
  turn = 5, at = "2017-06-30 19:30", to = { "police", "cert" }, channel = "phone", from = "An administrator at the vendor, speaking low",
  headline = "Somebody logs in at night",
  text = [[I should not be calling. Last night a session was opened on a server that nobody here uses. I have not told the owners.]],
  objective = "contain",
}

inject "owners_on_camera" {
  turn = 5, at = "2017-07-03 08:30", to = { "police", "newsroom" }, channel = "broadcast", from = "The vendor's owners",
  headline = "Inspect us, we have nothing to hide",
  text = [[We studied our product and it carries no infection. We have asked the police to come. Ask instead why the state made four
firms in five depend on one program.]],
  reliable = false,
}

inject "leak_fades" {
  turns = { 4, 6 }, to = { "newsroom", "cert" }, channel = "social", from = "The account with a nurse's photograph",
  when = rumour_level "leak":below(0.15),
  headline = "This account no longer exists",
  text = [[The post has been viewed 2.3 million times. The photograph turns out to show a Brazilian actress. Neighbouring countries
report normal readings throughout.]],
}

inject "leak_rules" {
  turn = 4, at = "2017-06-28 08:50", to = { "cert", "pm_office", "newsroom" }, channel = "news", from = "Regional wire, Minsk",
  when = rumour_level "leak":above(0.35),
  headline = "Iodine sold out, cars leave northern Kyiv",
  text = [[Pharmacies in four towns have no tablets left. Officials repeat that readings are normal. Few ask which readings.]],
}

-- July 2017 ------------------------------------------------------------------------------------------------------------

inject "second_wave_news" {
  turn = 6, at = "2017-07-05 08:40", to = "all", channel = "broadcast", from = "Interior ministry, Kyiv",
  when = flag "second_wave",
  headline = "A second wave, from the same place",
  text = [[Yesterday at 13:40 local time the vendor's servers began to send again. Firms that had rebuilt were safe; firms that had been
spared were not. Parliament wants to know who had decided to wait.]],
}

inject "wave_stopped_news" {
  turn = 6, at = "2017-07-05 08:40", to = "all", channel = "broadcast", from = "Interior ministry, Kyiv",
  when = flag "wave_stopped",
  headline = "Second wave stopped within the hour, says minister",
  text = [[The servers are in police hands. Users are told to unplug every machine with the program and to change passwords and
signatures. How large the wave would have been nobody can say.]],
}

inject "wallet_emptied" {
  turn = 6, at = "2017-07-05 09:30", to = { "police", "intelligence", "mail_host" }, channel = "news", from = "Technology desk",
  headline = "Ransom wallet emptied",
  text = [[About four bitcoin, some ten thousand dollars, moved overnight. A note on a paste site offers a master key for a hundred.
It looks more like theatre than business.]],
}

inject "gang_arrested" {
  turn = 6, at = "2017-07-05 10:10", to = { "police", "foreign_ministry", "newsroom" }, channel = "social", from = "An exclusive, source withheld",
  headline = "Authors arrested, a local gang",
  text = [[Police in a central Ukrainian town hold a man of 51 who spread the virus, our source says. Case closed, no spies needed.]],
  reliable = false, objective = "truth", expects = "Ask what he spread: a copy on a file-sharing site, weeks later.",
}

inject "maker_writes" {
  turn = 6, at = "2017-07-06 14:00", to = { "intelligence", "foreign_ministry", "finance_ministry" }, channel = "letter", from = "A large software maker",
  headline = "Tools that states lose",
  text = [[Twice in two months a weapon taken from a government's store has struck our customers. We ask for a rule: tell the maker, do
not stockpile, do not lose. We will say so in public whatever you answer.]],
  objective = "truth",
}

inject "partners_ask" {
  turn = 6, at = "2017-07-07 09:00", to = { "intelligence" }, channel = "cable", from = "Three partner services, jointly",
  headline = "What else was taken?",
  text = [[We are defending networks against tools whose list you hold. We ask for the list. We would rather not read the next item
in a newspaper.]],
  objective = "partners",
}

inject "vaccine_loan" {
  turn = 6, at = "2017-07-10 15:00", to = { "pm_office", "finance_ministry" }, channel = "letter", from = "The drug maker",
  when = service "vaccine_supply":below(0.85),
  headline = "May we borrow from the national stock?",
  text = [[Production resumes step by step. To keep schools and clinics supplied we ask to draw on the stockpile and to pay it back
within two years.]],
  now = { open = "vaccine_supply>vaccine_stock", cost = 1 },
}

inject "second_police_count" {
  turn = 6, at = "2017-07-10 11:00", to = { "police", "newsroom" }, channel = "news", from = "Cyber police, Kyiv",
  headline = "Three thousand reports, eight hundred cases",
  text = [[About 3,000 bodies have come forward, half of them formally, some two hundred of them public. Most small firms never call.]],
}

inject "line_back" {
  turns = { 6, 8 }, to = { "shipping_chief", "finance_ministry", "newsroom" }, channel = "news", from = "The shipping group",
  when = all { restored "shipping_line":above(30000), destroyed "shipping_line":below(3000) },
  headline = "Systems back to normal",
  text = [[The group has rebuilt its whole network. Volumes fell by about a fifth while it lasted. The chairman says that only human
effort carried the rest, and that basic hygiene is no longer enough.]],
}

-- August 2017 to February 2018 -----------------------------------------------------------------------------------------

inject "loss_published" {
  turn = 7, at = "2017-08-16 06:00", to = { "shipping_chief", "finance_ministry", "foreign_ministry" }, channel = "news", from = "Half-year report, the shipping group",
  headline = "A loss of 200 to 300 million dollars",
  text = [[Most of it falls into the third quarter. The parcel firm's parent and the drug maker announce sums of the same
order. None of them was the target, all of them say.]],
  objective = "bill",
}

inject "assessment" {
  turn = 7, at = "2017-09-21 08:00", to = { "foreign_ministry", "intelligence", "pm_office" }, channel = "cable", from = "Joint assessment staff",
  headline = "Likely, soon highly likely",
  text = [[Tooling, targets and timing point to a military service of Russia. Two of five sources may be cited. Whether the spread
abroad was meant or merely accepted, we cannot say.]],
  objective = "answer", expects = "Keep three confidences apart: what, who, and with what intent.",
}

inject "partners_hesitate" {
  turn = 7, at = "2017-10-12 12:00", to = { "foreign_ministry" }, channel = "cable", from = "Embassies, Berlin and Paris",
  headline = "Convinced, but not in public",
  text = [[Both hosts accept the analysis in private. Neither wants a statement while coalition talks run, and both ask what would follow
it. If the answer is nothing, they would rather not start.]],
  objective = "partners",
}

inject "forged_minutes" {
  turn = 7, at = "2017-11-08 16:00", to = { "foreign_ministry", "newsroom", "intelligence" }, channel = "social", from = "A new account, files attached",
  headline = "Minutes: they made it themselves",
  text = [[Nine pages, stamped secret, in which a western service plans the attack to blame its rival. The letterhead is right. The
office on it closed in 2011.]],
  reliable = false, objective = "truth",
}

-- Spring 2018 ----------------------------------------------------------------------------------------------------------

inject "press_overtakes" {
  turn = 8, at = "2018-03-05 05:00", to = { "foreign_ministry", "intelligence", "newsroom" }, channel = "news", from = "A newspaper, Washington",
  when = no(any { flag "coalition_spoke", flag "partial_statement", flag "thin_statement", flag "named_alone" }),
  headline = "Service concluded months ago who did it",
  text = [[A classified paper names the military agency with high confidence, officials say. Asked why no government has said so, they
refer to one another.]],
  now = { trust = -2, clarity = 2 },
}

inject "seven_flags" {
  turn = 8, at = "2018-03-02 09:00", to = "all", channel = "news", from = "World desk",
  when = flag "coalition_spoke",
  headline = "Within a day and a half, one capital after another",
  text = [[The statements differ in length and agree on the author. One calls the release reckless, none shows its evidence. Partners
who are missing take note and add nothing.]],
}

inject "few_flags" {
  turn = 8, at = "2018-03-02 09:00", to = "all", channel = "news", from = "World desk",
  when = any { flag "partial_statement", flag "thin_statement" },
  headline = "A statement and a list of absentees",
  text = [[Commentators count who signed and who did not. A partner's minister says that his services need more time; his services say
that they were not asked.]],
}

inject "denial" {
  turn = 8, at = "2018-03-02 11:00", to = { "foreign_ministry", "pm_office", "newsroom" }, channel = "broadcast", from = "Spokesman, Moscow",
  when = any { flag "coalition_spoke", flag "partial_statement", flag "thin_statement", flag "named_alone" },
  headline = "Groundless, part of a campaign",
  text = [[We categorically deny this. Russian businesses were among the victims. Where is the proof?]],
  objective = "answer", expects = "Answer the two points that are true: the victims, and the proof.",
}

inject "raid_seen" {
  turn = 8, at = "2018-03-03 07:00", to = "all", channel = "news", from = "A magazine with good sources",
  when = flag "raid_abroad_seen",
  headline = "The quiet servers were no accident",
  text = [[A G7 state broke into a network of another government last autumn and switched it off. A hospital's booking system hung on
the same machines. Partners had not been told.]],
}

inject "exporters_write" {
  turn = 8, at = "2018-03-06 10:00", to = { "foreign_ministry", "finance_ministry" }, channel = "letter", from = "Exporters' association",
  headline = "Before you list anybody",
  text = [[Our members hold contracts worth nine billion in that market. They were also hit last June. They would like to hear which
of the two weighs more.]],
  objective = "bill",
}

inject "working_group" {
  turn = 8, at = "2018-04-23 15:00", to = { "foreign_ministry", "pm_office" }, channel = "letter", from = "Chair of a G7 cyber group, Toronto",
  when = any { flag "coalition_spoke", flag "partial_statement" },
  headline = "Taking note",
  text = [[The draft report notes the national attributions and speaks of joining one another in imposing consequences. Two delegations
ask what exactly that would oblige them to do.]],
  objective = "answer",
}

-- 2018 to 2024 ---------------------------------------------------------------------------------------------------------

inject "yes_or_no" {
  turn = 9, at = "2018-07-10 09:00", to = { "finance_ministry", "foreign_ministry", "pm_office" }, channel = "letter", from = "General counsel, a large insurer",
  headline = "Hostile act of a sovereign power: yes or no?",
  text = [[Our policy excludes hostile or warlike action by a government. Your own statements seem to answer the question. Before we
refuse a claim of nine figures we ask you to confirm that you meant what you said.]],
  objective = "bill", expects = "Notice that silence, too, will be quoted.",
}

inject "brokers_warn" {
  turn = 9, at = "2018-09-04 09:00", to = { "finance_ministry" }, channel = "letter", from = "Association of insurance brokers",
  headline = "Cover that nobody can read",
  text = [[Half of our clients believe that they are covered for the next one. The other half have been told that they are not, by the same
clause.]],
  objective = "bill",
}

inject "joined_list" {
  turn = 9, at = "2018-07-02 09:00", to = { "foreign_ministry", "finance_ministry", "newsroom" }, channel = "news", from = "Brussels desk",
  when = flag "joint_cost",
  headline = "One list, many signatures",
  text = [[For the first time partners freeze the same assets over one attack. It contains eleven names. The best known of them has never
left his country.]],
}

inject "stalled_list" {
  turn = 9, at = "2018-07-02 09:00", to = { "foreign_ministry", "finance_ministry", "newsroom" }, channel = "news", from = "Brussels desk",
  when = flag "list_stalled",
  headline = "The list that was not",
  text = [[Too few capitals found a legal basis. Each now explains why the others failed. The accused government thanks the
reasonable voices in Europe.]],
}

inject "twenty_four_names" {
  turn = 9, at = "2018-07-03 09:00", to = { "foreign_ministry", "finance_ministry", "newsroom" }, channel = "news", from = "Business wire, London",
  when = flag "national_cost",
  headline = "Frozen at home, welcome elsewhere",
  text = [[Of twenty-four listed names, two held accounts in reach. A third has opened one in a partner's capital since. Ministers there
say that their own law leaves them no choice.]],
}
