-- What reaches the players. `reliable = false` marks what is wrong, or was wrong when it was sent; players are not shown this.
-- An inject with a turn comes when that turn opens, if its condition holds. One without a turn comes once its condition holds.

-- January to March 2017 ------------------------------------------------------------------------------------------------

inject "file_names" {
  turn = 1, at = "2017-01-12 14:00", to = { "intelligence" }, channel = "cable", from = "Your counter-intelligence branch",
  headline = "They have published file names",
  text = [[The group that has offered stolen tools since August shows a list of file names for Windows. Eleven of them are ours. One
is the one you fear. So far it is only names.]],
  objective = "warn", expects = "Decide as if the files will follow; say what would change your mind.",
}

inject "store_minute" {
  turn = 1, at = "2017-01-16 09:30", to = { "intelligence" }, channel = "letter", from = "Head of operations",
  headline = "What it is worth",
  text = [[A third of last year's best reports began with this one door. If you close it we are blind in four places for a year. If
you do not, and it is used, I would rather not be asked how I voted.]],
  objective = "warn",
}

inject "faded_group" {
  turn = 1, at = "2017-01-20 10:00", to = { "intelligence", "vendor" }, channel = "news", from = "Technology desk",
  headline = "Sellers give up and say farewell",
  text = [[Having found no buyer, the group says goodbye. The tools were probably old, analysts hold, and the threat is over.]],
  reliable = false, objective = "warn", expects = "Ask what a thief without a buyer does with what he has.",
}

inject "old_letter" {
  turn = 1, at = "2017-02-02 08:00", to = { "health_ministry", "incident_director" }, channel = "letter", from = "Your own records office",
  headline = "The letter of April 2014",
  text = [[In reply to your question: yes, trusts were told three years ago to plan their way off the oldest system. No, nobody was
asked to report. The file ends there.]],
  objective = "warn",
}

inject "postponed" {
  turn = 1, at = "2017-02-14 18:00", to = { "vendor" }, channel = "email", from = "Your own release manager",
  headline = "February's patches are put off",
  text = [[For the first time in years we ship nothing this month. Everything moves to 14 March. Support asks what to tell customers;
legal asks us not to.]],
  objective = "warn",
}

-- 14 March to 12 May ---------------------------------------------------------------------------------------------------

inject "critical_again" {
  turn = 2, at = "2017-03-15 09:00", to = { "health_ministry", "trust_chief", "incident_director" }, channel = "advisory", from = "Technical body of the health service",
  when = no(flag "kept_secret"),
  headline = "Critical: patch MS17-010",
  text = [[Apply within fourteen days. This is the ninth alert this quarter that is marked critical. Please acknowledge receipt. You
are not asked to say when it has been done.]],
  objective = "warn", expects = "Ask how one would know that it has been done.",
}

inject "loud_and_clear" {
  turn = 2, at = "2017-03-15 07:00", to = "all", channel = "broadcast", from = "Morning news",
  when = chose("exploit", "warn_loudly"),
  headline = "Patch this one, officials say",
  text = [[It is unusual for an intelligence chief to recommend an update on television. Asked how he knew of the flaw, he recommended
the update again.]],
  objective = "warn",
}

inject "radiology_letter" {
  turn = 2, at = "2017-03-22 11:00", to = { "trust_chief", "health_ministry" }, channel = "letter", from = "Maker of a scanner",
  headline = "Changes void the certificate",
  text = [[Installing any update on the workstation of your scanner without our approval ends its certificate. Approval takes between
nine and fourteen months.]],
  objective = "warn",
}

inject "tool_published" {
  turn = 2, at = "2017-04-14 10:00", to = "all", channel = "news", from = "Technology desk",
  headline = "Stolen tools put on the Internet for anybody",
  text = [[A group has published working tools said to come from an intelligence service. One opens most office computers that have
not been updated. Experts disagree on how soon it will be used: some say weeks, others say that it will be a curiosity.]],
  objective = "warn", expects = "Put the patch and the publication side by side.",
}

inject "patch_at_last" {
  turn = 2, at = "2017-04-28 17:00", to = { "health_ministry", "trust_chief", "incident_director", "vendor", "operator" }, channel = "advisory", from = "Technical body of the health service",
  when = flag "kept_secret",
  headline = "Critical: emergency patch, two weeks after the tool",
  text = [[The maker learnt of the flaw when the tool was published, and has built a patch in fourteen days. Administrators who have
tried it report crashes. Apply, with care, as soon as you can.]],
  objective = "warn", expects = "Ask who had known, and since when; then ask what can be patched in two weeks.",
}

inject "all_patched" {
  turn = 2, at = "2017-05-04 16:00", to = { "health_ministry" }, channel = "email", from = "A regional office",
  headline = "Return on the April alert: complete",
  text = [[All thirty-one trusts in our area have confirmed. (The form asked whether the alert had been received.)]],
  reliable = false, objective = "warn", expects = "Ask what exactly was confirmed.",
}

-- 12 May, morning ------------------------------------------------------------------------------------------------------

inject "madrid_floor" {
  turn = 3, at = "2017-05-12 09:05", to = { "operator" }, channel = "phone", from = "Help desk, Madrid",
  headline = "Red windows on the ninth floor",
  text = [[They ask for 300 dollars and count down from three days. It was nine machines when I began to dial. Nobody clicked on
anything; half of them were locked screens with nobody in front.]],
  objective = "care", expects = "Separate office network and network that carries calls; decide on both.",
}

inject "mail_story" {
  turn = 3, at = "2017-05-12 09:30", to = { "operator", "cyber_centre", "vendor" }, channel = "advisory", from = "A security vendor's bulletin",
  headline = "Spread by an invoice in an e-mail",
  text = [[Version 0.2. The first infection opened an attachment named invoice. Block attachments. Patching is of secondary
importance.]],
  reliable = false, objective = "truth", expects = "Hold it against what the help desk saw: locked screens without a user.",
}

inject "dns_counts" {
  turn = 3, at = "2017-05-12 10:15", to = { "researcher" }, channel = "social", from = "A colleague who watches traffic",
  headline = "Something is asking for the same name, everywhere",
  text = [[Since about eight o'clock UTC thousands of machines ask for one address that does not exist. Random letters. Are you at your
desk? You are on leave, I know.]],
  objective = "outsider",
}

inject "russian_ministry" {
  turn = 3, at = "2017-05-12 10:40", to = { "intelligence", "foreign_ministry", "cyber_centre" }, channel = "cable", from = "Embassy, Moscow",
  headline = "They are hit as well",
  text = [[A mobile operator has closed its call centres, and staff of the interior ministry were told to switch off. Nobody here
thinks that it came from here. Several would like to know whether it came from you.]],
  objective = "truth",
}

-- 12 May, midday -------------------------------------------------------------------------------------------------------

inject "loudspeaker_film" {
  turn = 4, at = "2017-05-12 11:05", to = "all", channel = "social", from = "A clerk with a telephone",
  when = chose("loudspeakers", "switch_off"),
  headline = "Switch off your computers now",
  text = [[Forty seconds from a stairwell in Madrid. A voice from the ceiling tells everybody to switch off at once. Two million
views, most of them in offices that are now wondering.]],
}

inject "operator_advisory" {
  turn = 4, at = "2017-05-12 11:05", to = { "trust_chief", "incident_director", "cyber_centre", "researcher", "vendor" }, channel = "advisory", from = "A telecom operator, Madrid",
  when = chose("loudspeakers", "tell_all"),
  headline = "What we see, as of eleven o'clock",
  text = [[It crosses the file-sharing port. It needs nobody's click. Machines with this spring's patch stood. Samples on request, no
forms. Corrections welcome.]],
  objective = "warn",
}

inject "national_team_spain" {
  turn = 4, at = "2017-05-12 11:40", to = { "trust_chief", "incident_director", "cyber_centre", "operator", "newsroom" }, channel = "advisory", from = "National response team, Madrid",
  headline = "Mass attack on Spanish organisations; patch or block the port",
  text = [[Confirmed: the flaw for which there has been a patch since spring. Install it, or block the file-sharing port between networks. Unplugging
is a last resort.]],
  objective = "warn", expects = "Note that one of its two remedies needs no patch.",
}

inject "ward_sister" {
  turn = 4, at = "2017-05-12 11:35", to = { "trust_chief" }, channel = "phone", from = "A ward sister, on her own telephone",
  headline = "MRI is down, do we cancel the two o'clock list?",
  text = [[Nine patients, fasted since midnight. Theatre says go, radiology says wait. The bleep system is dead so I am walking. Who
decides?]],
  objective = "care", expects = "Name who decides, and say what would change it.",
}

inject "shutdown_order" {
  turn = 4, at = "2017-05-12 12:05", to = { "trust_chief" }, channel = "email", from = "Unsigned, from a health service address",
  headline = "ALL TRUSTS: power down every device immediately",
  text = [[National instruction. Power down all computers, telephones and pumps with a network port. Do not restart until told.]],
  reliable = false, objective = "truth", expects = "Check back by a second channel: no such national instruction exists, and pumps are never in one.",
}

inject "ambulances_turn" {
  turn = 4, at = "2017-05-12 12:40", to = { "incident_director", "trust_chief", "health_ministry", "newsroom" }, channel = "broadcast", from = "Regional television",
  headline = "Ambulances sent on to the next town",
  text = [[At least two emergency departments ask crews not to come. Relatives stand in a car park with a paper that says use your
judgement.]],
}

inject "targeted" {
  turn = 4, at = "2017-05-12 12:55", to = "all", channel = "news", from = "A rolling news desk",
  headline = "Hackers target the health service",
  text = [[The attack is aimed at hospitals, our security editor says. Foreign firms are thought to have been hit by mistake.]],
  reliable = false, objective = "truth", expects = "Compare with Madrid and Moscow before repeating the verb.",
}

-- 12 May, afternoon ----------------------------------------------------------------------------------------------------

inject "sixteen" {
  turn = 5, at = "2017-05-12 13:05", to = { "incident_director", "health_ministry", "pm_office" }, channel = "phone", from = "Duty officer",
  when = any { infected "trusts_nw":above(420), infected "trusts_ne":above(250), infected "trusts_mid":above(250) },
  headline = "Sixteen, or twenty-five, or nobody knows",
  text = [[Sixteen trusts have rung in. The technical body has twenty-five on a list, four of which are the same hospital twice. Those
who are worst off cannot ring.]],
  objective = "truth", expects = "Report a range and what it counts: infected, or disrupted.",
}

inject "few_calls" {
  turn = 5, at = "2017-05-12 13:05", to = { "incident_director", "health_ministry", "pm_office" }, channel = "phone", from = "Duty officer",
  when = no(any { infected "trusts_nw":above(420), infected "trusts_ne":above(250), infected "trusts_mid":above(250) }),
  headline = "Four, perhaps seven",
  text = [[Four trusts have rung in with locked screens, three more have switched off because of television. It may be the whole of it. It
may be the first of it.]],
  objective = "truth", expects = "Report a range and what it counts: infected, or disrupted.",
}

inject "minister_rings" {
  turn = 5, at = "2017-05-12 13:20", to = { "incident_director", "pm_office" }, channel = "phone", from = "A minister, between two campaign stops",
  headline = "Is this on us?",
  text = [[I am on a platform in twenty minutes. Were we warned, did we patch, is it the Russians, and can I say that no records are
lost? Yes or no will do.]],
  objective = "truth", expects = "Refuse at least one of the four, with the reason.",
}

inject "sample_arrives" {
  turn = 5, at = "2017-05-12 13:10", to = { "researcher" }, channel = "email", from = "A friend who asked not to be named",
  headline = "Here, have a look",
  text = [[Sample attached. First thing it does is ask for that odd address. If there is no answer it goes on. I have no idea why anybody
would write that. Maybe to see whether it is in a laboratory.]],
  objective = "outsider", expects = "Weigh a cheap act with unknown effect against hours of test.",
}

inject "phones_are_out" {
  turn = 5, at = "2017-05-12 13:30", to = { "incident_director", "cyber_centre" }, channel = "email", from = "A medical director, from a private account",
  when = chose("hospital", "all_off"),
  headline = "Do not ring, write here",
  text = [[Telephones and mail are off by our own order. Blood results go round on a messaging service, with names. I know. Tell me
what else to do.]],
  objective = "care",
}

inject "surgeon_live" {
  turn = 5, at = "2017-05-12 13:30", to = { "trust_chief", "incident_director" }, channel = "phone", from = "Theatre four",
  when = chose("hospital", "patch_live"),
  headline = "The screen went while he was open",
  text = [[We finished by hand and he is well. If you are patching the theatres one by one, please start with the ones that have
somebody in them.]],
  objective = "care",
}

inject "records_offer" {
  turn = 5, at = "2017-05-12 14:30", to = "all", channel = "social", from = "A new account, many followers by evening",
  headline = "1.1 million patient files, buy now",
  text = [[Full records from English hospitals, names and diagnoses, sample on request. The sample shows a hospital that closed in
2009.]],
  reliable = false, objective = "truth", now = { rumour = { records = 0.12 } },
  expects = "Say what is known about copying of data, which is that there is no sign of it, and what is not.",
}

-- The night to 13 May --------------------------------------------------------------------------------------------------

inject "it_stopped" {
  turn = 6, at = "2017-05-12 18:10", to = { "researcher", "cyber_centre", "newsroom" }, channel = "social", from = "A researcher's own account",
  when = chose("the_address", "register"),
  headline = "I confess that I did not know",
  text = [[I registered the address to count victims. A colleague has since shown that this is what stopped it. For an hour we thought
that I had set it off. It helps only where machines can reach the Internet.]],
  objective = "outsider",
}

inject "still_running" {
  turn = 6, at = "2017-05-12 18:10", to = { "cyber_centre", "incident_director", "vendor", "researcher" }, channel = "advisory", from = "A traffic monitoring firm",
  when = running "worm",
  headline = "No sign of slowing",
  text = [[New infections at the rate of three in the afternoon. The Americas are at their desks now. One long address is asked for
by all of them, and nobody answers.]],
  objective = "outsider",
}

inject "who_has_it" {
  turn = 6, at = "2017-05-12 18:30", to = { "cyber_centre", "researcher" }, channel = "phone", from = "A registrar, in another time zone",
  when = flag "switch_foreign",
  headline = "The buyer is not yours",
  text = [[Somebody in a country you have no treaty with registered that address an hour ago. It answers. He says that he is a student.
He asks whether there is a reward for leaving it on.]],
  objective = "outsider",
}

inject "with_state" {
  turn = 6, at = "2017-05-12 18:20", to = { "cyber_centre", "researcher", "incident_director" }, channel = "email", from = "Duty lawyer, national cyber centre",
  when = flag "switch_with_state",
  headline = "We own an address",
  text = [[For the record: at ten to six we registered a name under no power that I could find, and it stopped a worm. Kindly let
nobody ask me before Monday.]],
  objective = "outsider",
}

inject "prime_minister" {
  turn = 6, at = "2017-05-12 18:45", to = "all", channel = "broadcast", from = "The prime minister",
  when = any { chose("who_speaks", "known_unknown"), chose("who_speaks", "major_incident") },
  headline = "An international attack, not aimed at us",
  text = [[A number of countries and organisations are affected. We are not aware of any evidence that patient data have been
compromised. Asked how many hospitals, the prime minister says that the number will be given when there is one.]],
  objective = "truth",
}

inject "four_numbers" {
  turn = 6, at = "2017-05-12 19:30", to = "all", channel = "news", from = "Evening news",
  when = any { chose("who_speaks", "regions"), chose("who_speaks", "no_word") },
  headline = "Sixteen, thirty-nine or forty-eight hospitals",
  text = [[It depends on whom one asks. One region says that it is over, its neighbour that it has begun. Nationally, nobody is
available.]],
  objective = "truth",
}

inject "block_that" {
  turn = 6, at = "2017-05-12 19:15", to = { "researcher", "cyber_centre", "operator" }, channel = "advisory", from = "A network operator's abuse desk",
  when = flag "stopped",
  headline = "Block this address, infected machines ask for it",
  text = [[We have put the address on our block list as a command server and recommend the same to all. It went live this afternoon,
which confirms it.]],
  reliable = false, objective = "outsider", expects = "Ask what happens to a machine that asks and gets no answer.",
}

inject "radiotherapy" {
  turn = 6, at = "2017-05-12 20:10", to = { "health_ministry", "trust_chief" }, channel = "phone", from = "Finance lead, a cancer centre",
  headline = "Can we pay for one machine?",
  text = [[It holds the plans for forty patients who are treated on Monday. The copy was on the machine next to it. I have the limit on
my card. Tell me yes or tell me no, but tell me.]],
  objective = "care", expects = "An answer, with its reason, tonight.",
}

inject "keys_work" {
  turn = 6, at = "2017-05-12 21:40", to = { "health_ministry", "newsroom", "trust_chief" }, channel = "social", from = "A self-described negotiator",
  headline = "Pay, they send the key within the hour",
  text = [[Three clients of mine paid and have everything back. Professionals on the other side. Write to me for help with the coins.]],
  reliable = false, objective = "care", expects = "Ask for one name. Three wallets for all victims cannot tell who has paid.",
}

inject "old_fix" {
  turn = 6, at = "2017-05-12 19:00", to = { "vendor" }, channel = "email", from = "Your own engineers",
  headline = "The fix for the old versions is signed and waiting",
  text = [[Built with the others this spring, tested since. It needs one decision and ninety minutes. Sales ask whether the word free is meant.]],
  objective = "warn",
}

-- The weekend ----------------------------------------------------------------------------------------------------------

inject "fix_for_all" {
  turn = 7, at = "2017-05-13 12:10", to = "all", channel = "advisory", from = "A large software maker",
  when = flag "old_patched",
  headline = "An update for versions we no longer support",
  text = [[Given the potential effect on customers we have made the update available to all. Please install it, and then please
consider a version from this decade.]],
  objective = "warn",
}

inject "price_list" {
  turn = 7, at = "2017-05-13 12:10", to = { "vendor", "newsroom", "health_ministry" }, channel = "social", from = "A surgery manager, with a photograph",
  when = chose("old_systems", "paying_only"),
  headline = "Quoted this morning for one hospital",
  text = [[The price of an update that has existed for weeks, per machine and year, with the maker's letterhead. Shared ninety
thousand times.]],
}

inject "dm_researcher" {
  turn = 7, at = "2017-05-13 13:00", to = { "cyber_centre" }, channel = "social", from = "The person who looks after the address",
  headline = "Is that really you?",
  text = [[Somebody is hammering the server, I have slept three hours, and four people claim to be your agency. If you are, tell me
something that the others would not.]],
  objective = "outsider", expects = "Answer in an hour, by a channel that he can check.",
}

inject "foreign_police" {
  turn = 7, at = "2017-05-13 16:20", to = { "cyber_centre", "researcher" }, channel = "phone", from = "Police, a neighbouring state",
  headline = "We have taken two servers, are they yours?",
  text = [[All infected machines in our country spoke to them. Our magistrate signed at noon. They are in a van. We are told now that
you might want them switched on.]],
  objective = "outsider", expects = "Ask for them back up before asking why.",
}

inject "hunted" {
  turn = 7, at = "2017-05-13 14:00", to = { "researcher", "newsroom" }, channel = "phone", from = "A relative of the researcher",
  when = flag "researcher_hunted",
  headline = "There is a man at the door with flowers and a camera",
  text = [[He says that he wants to thank him. He knew our name. A second one is asking the neighbours.]],
  objective = "outsider",
}

inject "europol" {
  turn = 7, at = "2017-05-14 08:30", to = "all", channel = "news", from = "Police agency of the European Union",
  when = all { lost_total "worm":above(110000), lost_total "worm":below(360000) },
  headline = "Two hundred thousand victims in 150 countries",
  text = [[The head of the agency calls the reach unprecedented and fears Monday. How a victim was counted he does not say; most
counts today are addresses, not machines.]],
  objective = "truth", expects = "Use it as an order of size, and say whose count it is.",
}

inject "europol_low" {
  turn = 7, at = "2017-05-14 08:30", to = "all", channel = "news", from = "Police agency of the European Union",
  when = no(lost_total "worm":above(110000)),
  headline = "Fewer than a hundred thousand, so far",
  text = [[The head of the agency speaks of luck, of patches and of a Friday that could have gone otherwise. A columnist asks what the noise
was about.]],
  objective = "truth", expects = "Say what was prevented without being able to count it.",
}

inject "europol_high" {
  turn = 7, at = "2017-05-14 08:30", to = "all", channel = "news", from = "Police agency of the European Union",
  when = no(lost_total "worm":below(360000)),
  headline = "Half a million machines, and no end to the count",
  text = [[The head of the agency calls it without precedent and fears Monday. Some states have stopped counting. Spare disks are sold out in
four capitals.]],
  objective = "truth", expects = "Use it as an order of size, and say whose count it is.",
}

inject "photograph_match" {
  turn = 7, at = "2017-05-13 15:10", to = { "newsroom" }, channel = "email", from = "A reader",
  headline = "I think that I know him",
  text = [[The account you quote used the same photograph as a page that I remember. Attached: a name, a town, a house with a red gate. You
may have it for nothing.]],
  objective = "outsider", expects = "Ask what printing it adds for readers, and what it costs him.",
}

inject "millions" {
  turn = 7, at = "2017-05-13 20:00", to = { "newsroom", "pm_office", "foreign_ministry" }, channel = "cable", from = "A partner's delegation",
  headline = "Draft: destroyed information on millions of computers",
  text = [[For Bari we propose the sentence above. We have no source, but the number feels right and nobody will mind.]],
  reliable = false, objective = "truth", expects = "Mind.",
}

inject "stockpile" {
  turn = 7, at = "2017-05-14 18:00", to = { "intelligence", "vendor", "foreign_ministry", "pm_office" }, channel = "news", from = "President of a large software maker",
  headline = "As if somebody had stolen missiles",
  text = [[Governments should treat this as a wake-up call, he writes: report flaws, do not store them, sell them or use them. An
official who asks not to be named replies that the firm sells to everybody.]],
  objective = "answer",
}

inject "affected_infected" {
  turn = 7, at = "2017-05-14 10:00", to = { "incident_director", "health_ministry", "newsroom" }, channel = "phone", from = "Your own count",
  when = all { counter "trusts":above(20), any { chose("hospital", "all_off"), chose("hospital", "segments") } },
  headline = "Most of them were never infected",
  text = [[We rang them all. Of those that were disrupted, more than half had switched themselves off, or lost a neighbour's system.
Should the figure for the press be the small one or the large one?]],
  objective = "truth", expects = "Give both, with the word for each.",
}

inject "few_unplugged" {
  turn = 7, at = "2017-05-14 10:00", to = { "incident_director", "health_ministry", "newsroom" }, channel = "phone", from = "Your own count",
  when = all { counter "trusts":above(20), no(any { chose("hospital", "all_off"), chose("hospital", "segments") }) },
  headline = "Hardly any had unplugged in time",
  text = [[We rang them all. Most of those that were disrupted have it in the house; a few only lost a neighbour's system. Two regions
count boards, two count buildings. Which of the four figures is for the press?]],
  objective = "truth", expects = "Give one way of counting, and say which.",
}

-- 15 to 27 May ---------------------------------------------------------------------------------------------------------

inject "monday_quiet" {
  turn = 8, at = "2017-05-15 07:30", to = "all", channel = "broadcast", from = "Morning news",
  when = all { no(any { flag "switch_lost", flag "details_out" }), care:above(85) },
  headline = "The machines are switched on",
  text = [[At seven the country held its breath and pressed a button. A few surgeries use paper. There is no second wave so far. Some
hospitals still divert ambulances; the press says seven, the health service says five.]],
}

inject "monday_paper" {
  turn = 8, at = "2017-05-15 07:30", to = "all", channel = "broadcast", from = "Morning news",
  when = all { no(any { flag "switch_lost", flag "details_out" }), no(care:above(85)) },
  headline = "Paper, and no new alarm",
  text = [[At seven the country held its breath and pressed a button, where there was one to press. Nothing new has fallen. But whole
floors work by pencil, and ambulances still go round by the next town.]],
}

inject "monday_again" {
  turn = 8, at = "2017-05-15 09:10", to = "all", channel = "broadcast", from = "Morning news",
  when = flag "switch_lost",
  headline = "It is back",
  text = [[Machines that were clean on Friday show the red window. The address that had held it off did not answer in the night. Who was
to look after it is, this morning, nobody's statement.]],
  now = { disclosure = -2 },
}

inject "new_version" {
  turn = 8, at = "2017-05-15 10:00", to = { "cyber_centre", "vendor", "researcher", "incident_director" }, channel = "advisory", from = "A security firm",
  when = flag "details_out",
  headline = "A version that does not ask",
  text = [[Somebody has removed the question from the code with a simple editor. It spreads as before to whatever is unpatched. We have
seen it in two countries.]],
  objective = "warn",
}

inject "lazarus_code" {
  turn = 8, at = "2017-05-15 17:20", to = { "cyber_centre", "intelligence", "foreign_ministry", "newsroom", "justice" }, channel = "social", from = "An engineer at a search company",
  headline = "Two strings, side by side, no comment",
  text = [[One comes from an early version of the worm, the other from a tool used against a central bank last year. They are the same.
Three laboratories agree within the hour that this means something, and differ on what.]],
  objective = "answer", expects = "Keep code, group and state apart; code can be borrowed.",
}

inject "shared_code_false" {
  turn = 8, at = "2017-05-18 09:00", to = { "foreign_ministry", "pm_office", "newsroom" }, channel = "news", from = "A laboratory abroad",
  headline = "Ransom notes written by Chinese speakers, case closed",
  text = [[Twenty-eight languages, all translated by machine but one. The authors are therefore a gang in southern China, our linguists
conclude.]],
  reliable = false, objective = "answer", expects = "A language is a property of a note, not of a sender.",
}

inject "bari_text" {
  turn = 8, at = "2017-05-15 08:00", to = { "pm_office", "foreign_ministry" }, channel = "cable", from = "Delegation, back from Bari",
  headline = "One line was free, and we filled it",
  text = [[Ministers recognise that cyber incidents are a growing threat and will work together. The line was drafted in March.
Journalists believe that it is about Friday.]],
  objective = "answer",
}

inject "patient_group" {
  turn = 8, at = "2017-05-19 10:00", to = { "health_ministry", "incident_director", "newsroom" }, channel = "letter", from = "A cancer patients' association",
  when = counter "appointments":above(4500),
  headline = "A hundred and thirty-nine that we know of",
  text = [[Urgent referrals, each with a two-week promise. You say that no harm has been reported. Who was asked to look for it?]],
  objective = "care", expects = "Distinguish no harm found from no harm looked for.",
}

inject "neighbours_named" {
  turn = 8, at = "2017-05-16 07:00", to = { "researcher", "cyber_centre", "newsroom" }, channel = "news", from = "A tabloid, page one",
  when = flag "named_in_press",
  headline = "The accidental hero, and where he lives",
  text = [[Nine photographs, two of them of the wrong house. He has asked his employer whether he may work from somewhere else.]],
  now = { disclosure = -1 },
}

-- Summer and autumn 2017 -----------------------------------------------------------------------------------------------

inject "six_weeks_later" {
  turn = 9, at = "2017-06-27 14:00", to = "all", channel = "news", from = "World desk",
  headline = "The same door again",
  text = [[Another worm, out of Ukraine, uses the same stolen tool beside others, and asks no address anything. Hospitals here stand, most
of them because of May.]],
  now = { disclosure = 1 },
}

inject "wallets_move" {
  turn = 9, at = "2017-08-03 06:00", to = { "justice", "cyber_centre", "newsroom", "health_ministry" }, channel = "news", from = "Technology desk",
  headline = "The wallets are empty",
  text = [[Some 140,000 dollars left the three wallets overnight, through exchanges that change one coin for another without asking. It
is the whole income of the worm.]],
  objective = "answer",
}

inject "arrest" {
  turn = 9, at = "2017-08-03 20:00", to = { "researcher", "cyber_centre", "newsroom" }, channel = "news", from = "Wire, Las Vegas",
  headline = "The finder of the address is arrested at an airport",
  text = [[The charges concern other programs, years earlier, and have nothing to do with May. Within a day three researchers tell this
desk that they will send nothing to any government.]],
  objective = "outsider", now = { disclosure = -2 },
}

inject "missile_over_japan" {
  turn = 9, at = "2017-08-29 00:00", to = { "foreign_ministry", "pm_office", "justice" }, channel = "cable", from = "Embassy, Tokyo",
  headline = "Six minutes to take cover",
  text = [[A missile crossed the north of the country this morning; telephones sounded at two minutes past six. Our hosts will join
nothing that looks like a quarrel about computers, unless it is very well founded. Then they will join at once.]],
  objective = "answer", now = { escalation = 2 },
}

inject "auditors" {
  turn = 9, at = "2017-10-27 00:30", to = { "health_ministry", "incident_director", "trust_chief", "newsroom" }, channel = "news", from = "National auditors",
  when = all { counter "trusts":above(55), counter "trusts":below(111) },
  headline = "A relatively simple attack that could have been prevented",
  text = [[All organisations that were infected had unpatched or unsupported systems, and could also have guarded themselves at the
firewall. There was a plan. It had not been tested. The first edition says 81 trusts; a later one says 80.]],
  objective = "truth", now = { disclosure = 2 },
}

inject "auditors_else" {
  turn = 9, at = "2017-10-27 00:30", to = { "health_ministry", "incident_director", "trust_chief", "newsroom" }, channel = "news", from = "National auditors",
  when = no(all { counter "trusts":above(55), counter "trusts":below(111) }),
  headline = "What was known, and what was done with it",
  text = [[The report counts who was told in spring, who acted and who was disrupted in May. The three columns do not add up, the auditors
write, because nobody had been asked to keep them.]],
  objective = "truth", now = { disclosure = 2 },
}

inject "certain_by_winter" {
  turn = 9, at = "2017-10-05 09:00", to = { "foreign_ministry", "intelligence", "justice" }, channel = "cable", from = "Joint assessment staff",
  headline = "Likely, soon almost certain",
  text = [[Infrastructure and code tie the worm to a group that serves the North Korean state. Whether it was released on purpose or got
out unfinished we cannot say. One of four sources may be cited.]],
  objective = "answer", expects = "Keep three confidences apart: what, who, and with what intent.",
}

inject "firms_offer" {
  turn = 9, at = "2017-11-20 15:00", to = { "foreign_ministry", "vendor", "justice" }, channel = "letter", from = "Two large firms, jointly",
  headline = "We could act on the same day",
  text = [[We can close the group's accounts and break some of its tools for a while. We would do it anyway. We ask whether you would like
us to do it on a day on which somebody says why.]],
  objective = "answer",
}

-- 2018 to 2020 ---------------------------------------------------------------------------------------------------------

inject "six_capitals" {
  turn = 10, at = "2018-01-03 09:00", to = "all", channel = "news", from = "World desk",
  when = flag "coalition_spoke",
  headline = "One author, several capitals",
  text = [[The statements agree on who. Asked what follows, an official says that the country concerned has been sanctioned for nearly
everything, and that not many levers are left.]],
  objective = "answer",
}

inject "few_capitals" {
  turn = 10, at = "2018-01-03 09:00", to = "all", channel = "news", from = "World desk",
  when = any { flag "partial_statement", flag "thin_statement" },
  headline = "A statement with gaps",
  text = [[Commentators count who is missing. A partner's minister says that the evidence is strong and the moment is not.]],
}

inject "denial" {
  turn = 10, at = "2018-01-03 12:00", to = { "foreign_ministry", "justice", "pm_office", "newsroom" }, channel = "broadcast", from = "State agency, Pyongyang",
  when = any { flag "coalition_spoke", flag "partial_statement", flag "thin_statement", flag "named_alone" },
  headline = "A grave provocation without any proof",
  text = [[We have nothing to do with this. Those who made the tool accuse those who did not. Let them show evidence.]],
  objective = "answer", expects = "Answer the part that is true: who made the tool.",
}

inject "nobody_said" {
  turn = 10, at = "2018-01-05 09:00", to = { "foreign_ministry", "newsroom", "justice" }, channel = "news", from = "A newspaper, Washington",
  when = no(any { flag "coalition_spoke", flag "partial_statement", flag "thin_statement", flag "named_alone" }),
  headline = "Assessed since autumn, unsaid since",
  text = [[Officials in four capitals confirm a shared finding about the author. Each says that another was to speak first.]],
  now = { trust = -2, disclosure = 1 },
}

inject "raid_seen" {
  turn = 10, at = "2018-01-08 07:00", to = "all", channel = "news", from = "A magazine with good sources",
  when = flag "raid_abroad_seen",
  headline = "Why the university's server went dark",
  text = [[A G7 state broke into machines in a third country last autumn to hinder a group. The host state learnt of it from us. It asks
whether that is how the rules are meant.]],
}

inject "second_bill" {
  turn = 10, at = "2018-02-01 10:00", to = { "health_ministry", "incident_director", "trust_chief" }, channel = "letter", from = "Chief information officer for health",
  when = flag "second_wave",
  headline = "Twenty-two recommendations, and a twenty-third",
  text = [[The first twenty-two concern Friday. The last concerns Monday: whatever stops an attack is from that moment critical, and
somebody must be told that it is theirs.]],
  objective = "care",
}

inject "first_bill" {
  turn = 10, at = "2018-02-01 10:00", to = { "health_ministry", "incident_director", "trust_chief" }, channel = "letter", from = "Chief information officer for health",
  when = no(flag "second_wave"),
  headline = "Twenty-two recommendations",
  text = [[All of those inspected so far fall short of the standard, which was the standard before. The list is ranked. The first line
costs more than the ransom asked for every machine in the country.]],
  objective = "care",
}

inject "bank_again" {
  turn = 10, at = "2018-02-20 11:00", to = { "justice", "foreign_ministry" }, channel = "cable", from = "Embassy, a small state",
  headline = "Their central bank lost a month's imports",
  text = [[Same tools, our hosts are told. They have two people for security and ask whether we have a programme. What capitals say or do
not say about the worm they read in the newspaper. They are not sure what to do with it.]],
  objective = "answer", expects = "Notice who is next, and what would have helped.",
}
