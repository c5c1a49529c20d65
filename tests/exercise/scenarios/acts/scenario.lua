-- Three turns that can be played one by one, and under a cover. The tests of forms are written for it.
scenario "acts" {
  title = "The Port of Esbjerg", stake = "Esbjerg's port.", brief = "Esbjerg, in Denmark. The Danish firm Nordhavn is attacked.",
  starts = "2020-03-02 08:00", place = { name = "Esbjerg", offset = 1 },
  turns = { { "Morning in Esbjerg", hours = 2 }, { "Afternoon", hours = 4 }, { "Next day", days = 1, ticks = 4 } },
  forms = {
    act_two  = { name = "Act two", minutes = 20, decisions = { "middle" }, from_turn = 2, to_turn = 2 },
    masked   = { name = "Masked", minutes = 60, decisions = "all", cover = true },
    half_day = { minutes = 60, decisions = "all" },
    act_three = { name = "Act three", minutes = 20, decisions = "all", from_turn = 3 },
  },
  cover = {
    title = "Two Ports", place = "Westhaven",
    names = { Esbjerg = "Westhaven", Denmark = "Norland", Danish = "Norlandic", Nord = "Sud", Nordhavn = "the firm", ["the firm"] = "wrong" },
    countries = { DK = "NO" },
  },
}
party "state" { name = "Denmark", kind = "state", country = "DK" }
party "friend" { name = "A friend", kind = "state", country = "SE" }
role "cert" { name = "Response team of Denmark", acts_for = "state", goal = "Tell the truth." }
objective "truth" { text = "Say what is known." }
indicator "trust" { name = "Public trust", start = 60, good = "high" }
site "port" { name = "Port of Esbjerg", country = "DK", sector = "transport", at = { 55.6, 12.5 }, hosts = 100 }
inject "call" { turn = 1, to = "all", channel = "phone", from = "Nordhavn", text = "Nord, Nordhavn, Nordhavns; (Esbjerg) and “Esbjerg”, Esbjergs." }

decision "begin" {
  turn = 1, decides = "cert", ask = "What does Denmark say?", if_nobody_decides = "nothing",
  option "facts" { label = "The facts", cost = "Time.", now = { trust = 5 } },
  option "label" { label = "A label", cost = "Being wrong.", now = { trust = -15 },
    record = { by = "Denmark", on = "2020-03-02", source = "Esbjerg Gazette", note = "Denmark said so." } },
  option "nothing" { label = "Nothing", cost = "Rumours.", now = { trust = -3 } },
}
decision "middle" {
  turns = { 1, 2 }, decides = "cert", ask = "And now?", if_nobody_decides = "c",
  option "a" { label = "A", cost = "Some.", now = { trust = 1 } },
  option "b" { label = "B", cost = "Some.", now = { trust = 2 }, norms = { { "LUCCA-2", 2, because = "Says what Denmark knows." } },
    record = { by = "Denmark", on = "2020-03-02", source = "Esbjerg Gazette" } },
  option "c" { label = "C", cost = "Some.", now = { trust = -1 } },
}
decision "last" {
  turn = 3, decides = "cert", ask = "And in the end?", if_nobody_decides = "c",
  option "a" { label = "A", cost = "Some." },
  option "b" { label = "B", cost = "Some." },
  option "c" { label = "C", cost = "Some." },
}
ending "early" { name = "Never in act two or three before its turn", text = "Trust is gone.", when = trust:below(50), from_turn = 1, forms = { "half_day", "masked" } }
ending "act" { name = "The act is over", text = "Curtain.", forms = "act_two" }
ending "over" { name = "It is over", text = "Esbjerg works again." }
fact "f" { text = "It was Esbjerg.", source = "Esbjerg Gazette" }
