/* What each code means, for `whitecell explain`. The examples are lines as an author writes them; the tests load each
   of them, so that a wrong one is wrong and a right one right. */
#include "codes.h"

#include <string.h>

#include "base/text.h"
#include "base/tr.h"

const struct code_row codes[] = {
    { E_FILE, N_("A file cannot be read"),
      N_("The scenario names a file that is not there, or that is too large. All files of a scenario lie in its folder "
         "beside scenario.lua."),
      "include \"missing.lua\"", "include \"decisions.lua\"" },
    { E_INCLUDE, N_("An include names no file of the scenario"),
      N_("`include` takes the name of a file beside scenario.lua: it ends in .lua, has no folder in front, and is "
         "included once."),
      "include \"../world.lua\"", "include \"world.lua\"" },
    { E_UTF8, N_("The file is not UTF-8"),
      N_("Letters with accents were saved in an old encoding. Open the file in your editor and save it as UTF-8."),
      "name = \"Caf\\xe9\"   (one byte for the accent, as in Windows-1252)",
      "name = \"Caf\xc3\xa9\"   (saved as UTF-8)" },
    { E_CURLY, N_("Curly quotes"),
      N_("Word processors turn straight quotes into curly ones, which Lua does not know. Type them again in a plain "
         "editor. Inside a text they are fine."),
      "party \"ally\" { name = \xe2\x80\x9c"
      "Ally\xe2\x80\x9d, kind = \"state\" }",
      "party \"ally\" { name = \"Ally\", kind = \"state\" }" },
    { E_DASH, N_("A dash in place of a minus sign"),
      N_("Word processors turn a hyphen into a dash. A minus sign is -, a remark begins with --."),
      "event \"storm\" { now = { trust = \xe2\x80\x93"
      "3 } }",
      "event \"storm\" { now = { trust = -3 } }" },
    { E_STRAY, N_("A character that cannot stand here"),
      N_("An invisible space, a sign of another language or a currency sign stands outside a text. Delete it, or put "
         "it "
         "in quotes."),
      "event \"storm\" { now = { trust = 3 \xe2\x82\xac } }", "event \"storm\" { now = { trust = 3 } }" },
    { E_QUOTE, N_("A text without its closing quote"),
      N_("A text begins with a quote and ends with another on the same line. Texts of several lines stand between [[ "
         "and ]]."),
      "party \"ally\" { name = \"Ally, kind = \"state\" }", "party \"ally\" { name = \"Ally\", kind = \"state\" }" },
    { E_COMMA, N_("A comma is missing"), N_("Fields and items of a list are kept apart by commas."),
      "party \"ally\" { name = \"Ally\" kind = \"state\" }", "party \"ally\" { name = \"Ally\", kind = \"state\" }" },
    { E_BRACKET, N_("A bracket or block without its partner"),
      N_("Each { ( [ needs its } ) ], each `function` and `if` its `end`. The place given is the bracket that was left "
         "open, as far as the lines' indents show it."),
      "event \"storm\" { now = { trust = 3 }", "event \"storm\" { now = { trust = 3 } }" },
    { E_FIELD_TWICE, N_("A field stands twice in the same braces"),
      N_("Lua would keep only the last one and say nothing. Delete one, or put both into one."),
      "event \"storm\" { now = { trust = 3, trust = 4 } }", "event \"storm\" { now = { trust = 7 } }" },
    { E_EQUALS, N_("A field is not written name = value"),
      N_("A field's name stands without quotes, followed by one equals sign. `:` and `==` belong to other languages."),
      "event \"storm\" { because: \"rain\" }", "event \"storm\" { now = { trust = 1 }, because = \"rain\" }" },
    { E_OPERATOR, N_("An operator on something that has no value yet"),
      N_("Conditions and values are looked at during play, not while the file is read; Lua's own `and`, `or`, `not`, "
         "`==`, `<` and + would silently drop half of them. Conditions are joined by all { }, any { } and no( ); "
         "values "
         "are compared with :below(n) and :above(n)."),
      "event \"storm\" { when = trust < 40, now = { trust = 1 } }",
      "event \"storm\" { when = trust:below(40), now = { trust = 1 } }" },
    { E_SYNTAX, N_("Lua cannot read the text"),
      N_("Something is missing or too much just before the place that is named. If it looks right, look one line up."),
      "local a = 3 +", "local a = 3 + 4" },
    { E_WORD, N_("An unknown word"),
      N_("What is not declared with `local` must be a word of the scenario language. The nearest one is offered."),
      "decison \"late\" { }", "local label = \"late\"" },
    { E_RESERVED, N_("A word of the language is used as something else"),
      N_("`flag`, `service`, `inject` and the other words of the language take a name in quotes behind them; they "
         "cannot be changed, and they have no parts."),
      "event \"storm\" { when = flag.labelled, now = { trust = 1 } }",
      "event \"storm\" { when = flag \"labelled\", now = { trust = 1 } }" },
    { E_LUA, N_("The text stopped while it was read"),
      N_("A function of the scenario raised an error, or ran too long, or used too much memory. The message is Lua's "
         "own; what stands behind it in the files was not read."),
      "error(\"wrong on purpose\")", "local fine = 1" },
    { E_DECLARATION, N_("A declaration is not complete, or has too much"),
      N_("A declaration is a word, an id in quotes and its fields in braces: site \"port\" { ... }. Only links, "
         "questions and prompts have no id."),
      "decision \"unfinished\"", "objective \"calm\" { text = \"Keep calm.\" }" },
    { E_ID, N_("An id that is not allowed"),
      N_("Ids are small letters, digits and _, begin with a letter, and are no words of the language. Names that "
         "people "
         "read go into `name`."),
      "rumour \"Leak\" { spread = 0.1, fade = 0.1 }", "rumour \"big_leak\" { spread = 0.1, fade = 0.1 }" },
    { E_NAME_TWICE, N_("A name is declared twice"),
      N_("Conditions and effects find things by their id, so no two of a kind may share one; indicators and counters "
         "are one kind, and so are injects and events."),
      "counter \"trust\" { name = \"Again\" }", "counter \"trust_again\" { name = \"Again\" }" },
    { E_TOO_MANY, N_("Too many of a kind"),
      N_("There is a limit to how many a scenario may declare, so that a mistake in a loop does not fill the memory."),
      "scenario \"again\" { }", "-- one scenario, and at most 31 roles" },
    { E_NEEDED, N_("The scenario lacks something that each needs"),
      N_("A scenario needs a `scenario`, a party, a role, an indicator, a decision and an ending."),
      "-- a file without ending", "ending \"over\" { name = \"Over\", text = \"It is over.\" }" },
    { E_FOLDER, N_("The scenario and its folder have different names"),
      N_("A scenario is found by its folder, so that both must be called the same. Rename one of the two."),
      "scenario \"clinic\" { ... }   in scenarios/clinics/", "scenario \"clinics\" { ... }   in scenarios/clinics/" },
    { E_NAME, N_("An unknown name"),
      N_("Something is named that is declared nowhere. The nearest declared name is offered; else declare it."),
      "link { from = \"bank\", to = \"prot\", kind = \"network\", rate = 1 }",
      "link { from = \"bank\", to = \"port\", kind = \"network\", rate = 1 }" },
    { E_OPTION, N_("An unknown option of a decision"),
      N_("`if_nobody_decides`, `history` and chose(...) name an option of the decision by its id."),
      "event \"storm\" { when = chose(\"name_it\", \"facst\"), now = { trust = 1 } }",
      "event \"storm\" { when = chose(\"name_it\", \"facts\"), now = { trust = 1 } }" },
    { E_NORM, N_("A norm that is not in the catalogue"),
      N_("Marks and tensions name norms by their id in assets/norms.json; `whitecell norms` lists them."),
      "decision \"second\" {\n"
      "  turn = 1, decides = \"cert\", ask = \"And now?\", if_nobody_decides = \"wait\",\n"
      "  option \"wait\" { label = \"Wait\", cost = \"Time.\" },\n"
      "  option \"ask\" { label = \"Ask\", cost = \"Pride.\", norms = { { \"LUCCA-22\", 1, because = \"It asks.\" } } "
      "},\n"
      "  option \"act\" { label = \"Act\", cost = \"Money.\" },\n"
      "}",
      "norms = { { \"LUCCA-2\", 1, because = \"It asks before it names.\" } }" },
    { E_FLAG, N_("A flag is asked for and never set"),
      N_("The condition can never hold, because no effect sets the flag. It is misspelt, or the effect is missing."),
      "event \"storm\" { when = flag \"labeled\", now = { trust = 1 } }",
      "event \"storm\" { when = flag \"labelled\", now = { trust = 1 } }" },
    { E_FIELD, N_("An unknown field"),
      N_("Each declaration has its own fields; the reference in scenarios/README.md lists them. The nearest is "
         "offered."),
      "party \"ally\" { nmae = \"Ally\", kind = \"state\" }", "party \"ally\" { name = \"Ally\", kind = \"state\" }" },
    { E_FIELD_MISSING, N_("A field is missing"), N_("The declaration cannot do without this field."),
      "party \"ally\" { name = \"Ally\" }", "party \"ally\" { name = \"Ally\", kind = \"state\" }" },
    { E_TYPE, N_("A value of the wrong kind"),
      N_("Texts and names stand in quotes, numbers and true or false without, lists and tables in braces."),
      "indicator \"fear\" { name = \"Fear\", start = \"60\", good = \"low\" }",
      "indicator \"fear\" { name = \"Fear\", start = 60, good = \"low\" }" },
    { E_RANGE, N_("A number outside its range"),
      N_("Indicators go from 0 to 100. Shares and probabilities go from 0 to 1: 30 per cent is 0.3. The message says "
         "what is allowed."),
      "indicator \"fear\" { name = \"Fear\", start = 120, good = \"low\" }",
      "indicator \"fear\" { name = \"Fear\", start = 100, good = \"low\" }" },
    { E_DIGITS, N_("A number with more digits than are kept"),
      N_("The model counts in whole hundredths of a point or ten-thousandths of a share, so that results are the same "
         "on every machine. Hosts and counters are whole."),
      "event \"storm\" { now = { rebuilt = 0.5 } }", "event \"storm\" { now = { rebuilt = 1 } }" },
    { E_PAIR, N_("A pair of numbers is wrong"),
      N_("A range is { low, high }, the smaller number first. A place on the map is { latitude, longitude }."),
      "threat \"old\" { name = \"Old\", spread = { 4, 2 } }", "threat \"old\" { name = \"Old\", spread = { 2, 4 } }" },
    { E_TEXT, N_("A text that does not fit its field"),
      N_("Names and labels are one line; no text is empty, holds control characters, or is longer than its field "
         "keeps."),
      "objective \"calm\" { text = \"\" }", "objective \"calm\" { text = \"Keep calm.\" }" },
    { E_DATE, N_("A date or time that cannot be read"),
      N_("Dates are \"2017-06-27\", times \"2017-06-27 08:30\" in UTC, within the time that the turns cover."),
      "inject \"early\" { turn = 1, at = \"27 June 2017\", to = \"all\", channel = \"news\", from = \"News\", text = "
      "\"X.\" "
      "}",
      "inject \"early\" { turn = 1, at = \"2017-06-27 09:00\", to = \"all\", channel = \"news\", from = \"News\", text "
      "= "
      "\"X.\" }" },
    { E_CHOICE, N_("Not one of the values that the field knows"),
      N_("The field takes one of a few words, or a country as two capital letters. The message lists them."),
      "party \"ally\" { name = \"Ally\", kind = \"stat\" }", "party \"ally\" { name = \"Ally\", kind = \"state\" }" },
    { E_LIST, N_("A list holds what does not belong"),
      N_("A list has items without names; a table has name = value. One cannot stand for the other."),
      "objective \"calm\" { \"Keep calm.\" }", "objective \"calm\" { text = \"Keep calm.\" }" },
    { E_LISTED_TWICE, N_("Something stands twice in a list"), N_("Name it once."),
      "proposal \"pact\" { name = \"Pact\", asks = { \"state\", \"state\" } }",
      "proposal \"pact\" { name = \"Pact\", asks = { \"state\", \"fighter\" } }" },
    { E_ASK, N_("An asking word with the wrong thing behind it"),
      N_("flag, service, evidence and their like take a name in quotes; chance takes a number from 0 to 1; turn_number "
         "and hours take nothing."),
      "event \"storm\" { when = flag(labelled), now = { trust = 1 } }",
      "event \"storm\" { when = flag \"labelled\", now = { trust = 1 } }" },
    { E_COMBINE, N_("all, any or no is wrongly filled"),
      N_("all { } and any { } hold conditions in braces, at least one; no( ) takes exactly one."),
      "event \"storm\" { when = all { }, now = { trust = 1 } }",
      "event \"storm\" { when = all { flag \"labelled\", trust:below(40) }, now = { trust = 1 } }" },
    { E_COMPARE, N_("A comparison is wrong"),
      N_("A value is compared with :below(n) or :above(n) and one number. Conditions are yes or no and are not "
         "compared."),
      "event \"storm\" { when = trust:belw(40), now = { trust = 1 } }",
      "event \"storm\" { when = trust:below(40), now = { trust = 1 } }" },
    { E_CONDITION, N_("A condition is expected"),
      N_("`when` takes a condition: flag \"x\", trust:below(40), chose(\"decision\", \"option\"), all { ... }."),
      "event \"storm\" { when = \"labelled\", now = { trust = 1 } }",
      "event \"storm\" { when = flag \"labelled\", now = { trust = 1 } }" },
    { E_UNUSED, N_("A condition or value is used nowhere"),
      N_("It stands by itself, or Lua's `and` or `or` dropped it. Put it into a `when`."), "flag \"labelled\"",
      "event \"storm\" { when = flag \"labelled\", now = { trust = 1 } }" },
    { E_LARGE, N_("A condition is too large"),
      N_("A condition has at most 400 parts and is at most 20 deep. Set a flag for a part of it, or use a group."),
      "when = no(no(no( ... )))", "when = flag \"labelled\"" },
    { E_WHICH, N_("It is not clear which site or threat is meant"),
      N_("Where a site is in several threats, the threat is named as well; a group has no single number, an indicator "
         "that measures has."),
      "event \"storm\" { when = infected \"bank\":above(10), now = { trust = 1 } }",
      "event \"storm\" { when = infected(\"bank\", \"worm\"):above(10), now = { trust = 1 } }" },
    { E_EFFECT, N_("An unknown effect, or one that cannot stand here"),
      N_("Effects name an indicator, a counter or a word such as set, clear, plant, cut. What is in `now` happens at "
         "once and surely; delays and chances go into `later`."),
      "event \"storm\" { now = { trsut = 2 } }", "event \"storm\" { now = { trust = 2 } }" },
    { E_ENTRY, N_("An entry of `later` is wrong"),
      N_("`later` is a list of entries, each in its own braces, with one delay at most and at least one effect: later "
         "= "
         "{ { hours = 6, trust = 4 } }."),
      "event \"storm\" { later = { hours = 6, trust = 4 } }",
      "event \"storm\" { later = { { hours = 6, trust = 4 } } }" },
    { E_MEASURE, N_("An indicator that measures the world is treated as one that choices move"),
      N_("An indicator either measures (`measures`, `of`) or has a `start` and is moved by effects. To move a measured "
         "one, change what it measures."),
      "event \"storm\" { now = { shipping = 3 } }", "event \"storm\" { now = { trust = 3 } }" },
    { E_OPTIONS, N_("Too few or too many options"),
      N_("A decision has three to five options: with two, players look for the right one."),
      "decision \"two\" {\n"
      "  turn = 1, decides = \"cert\", ask = \"And now?\", if_nobody_decides = \"wait\",\n"
      "  option \"wait\" { label = \"Wait\", cost = \"Time.\" },\n"
      "  option \"act\" { label = \"Act\", cost = \"Money.\" },\n"
      "}",
      "-- three to five options" },
    { E_NEVER, N_("A decision is put in no turn"), N_("`turn` or `turns` says when a decision is put."),
      "decision \"never\" {\n"
      "  decides = \"cert\", ask = \"And now?\", if_nobody_decides = \"wait\",\n"
      "  option \"wait\" { label = \"Wait\", cost = \"Time.\" },\n"
      "  option \"act\" { label = \"Act\", cost = \"Money.\" },\n"
      "  option \"ask\" { label = \"Ask\", cost = \"Pride.\" },\n"
      "}",
      "-- turn = 1, decides = \"cert\", ..." },
    { E_OPTION_PLACE, N_("An option outside a decision, or something else inside"),
      N_("Options stand in the braces of their decision, and a decision holds nothing else without a field name."),
      "option \"lonely\" { label = \"Alone\", cost = \"Time.\" }",
      "-- decision \"d\" { ..., option \"a\" { ... }, ... }" },
    { E_ADDRESSEE, N_("A norm is marked for someone whom it does not address"),
      N_("A firm does not breach a norm that binds states. Mark it only where the role that decides acts for one of "
         "its "
         "addressees; `whitecell norms ID` names them."),
      "decision \"second\" {\n"
      "  turn = 1, decides = \"ciso\", ask = \"And now?\", if_nobody_decides = \"wait\",\n"
      "  option \"wait\" { label = \"Wait\", cost = \"Time.\" },\n"
      "  option \"ask\" { label = \"Ask\", cost = \"Pride.\", norms = { { \"LUCCA-2\", 1, because = \"It asks.\" } } "
      "},\n"
      "  option \"act\" { label = \"Act\", cost = \"Money.\" },\n"
      "}",
      "-- decides = \"cert\", which acts for a state" },
    { E_MARK, N_("A norm mark is not complete"),
      N_("`norms` is a list of marks, each in its own braces: the norm, a value from -3 to 3, `because`, and `para` "
         "where "
         "one is meant. An option marks a norm once."),
      "decision \"second\" {\n"
      "  turn = 1, decides = \"cert\", ask = \"And now?\", if_nobody_decides = \"wait\",\n"
      "  option \"wait\" { label = \"Wait\", cost = \"Time.\" },\n"
      "  option \"ask\" { label = \"Ask\", cost = \"Pride.\", norms = { \"LUCCA-2\", 1, because = \"It asks.\" } },\n"
      "  option \"act\" { label = \"Act\", cost = \"Money.\" },\n"
      "}",
      "-- norms = { { \"LUCCA-2\", 1, because = \"It asks before it names.\" } }" },
    { E_TENSION, N_("A tension is wrong"),
      N_("`tensions` lists pairs of two different norms, each marked by an option of the same decision."),
      "decision \"second\" {\n"
      "  turn = 1, decides = \"cert\", ask = \"And now?\", if_nobody_decides = \"wait\",\n"
      "  tensions = { { \"LUCCA-2\", \"ISE-2\" } },\n"
      "  option \"wait\" { label = \"Wait\", cost = \"Time.\" },\n"
      "  option \"ask\" { label = \"Ask\", cost = \"Pride.\" },\n"
      "  option \"act\" { label = \"Act\", cost = \"Money.\" },\n"
      "}",
      "-- only between norms that the options mark" },
    { E_TURNS, N_("The turns of an inject or of a threat are wrong"),
      N_("An inject has `turn`, or `turns` = { first, last }; turns count from 1 to the last of the scenario."),
      "inject \"split\" { turns = { 3, 1 }, to = \"all\", channel = \"news\", from = \"News\", text = \"X.\" }",
      "inject \"split\" { turns = { 1, 3 }, to = \"all\", channel = \"news\", from = \"News\", text = \"X.\" }" },
    { E_RECIPIENT, N_("An inject reaches nobody"), N_("`to` names at least one role, or is \"all\"."),
      "inject \"split\" { turn = 1, to = { }, channel = \"news\", from = \"News\", text = \"X.\" }",
      "inject \"split\" { turn = 1, to = \"all\", channel = \"news\", from = \"News\", text = \"X.\" }" },
    { E_ENDING, N_("An ending hides others, or there is none left"),
      N_("Endings are tried in order. Only the last has no condition, and it must have none."),
      "ending \"early\" { name = \"Early\", text = \"Over.\" }",
      "ending \"early\" { name = \"Early\", text = \"Over.\", when = flag \"labelled\" }" },
    { E_LINK, N_("A link has the wrong ends or fields"),
      N_("A link joins two different sites. Links that spread have a `rate`, a dependency a `weight`, a fail-over a "
         "`capacity`."),
      "link { from = \"bank\", to = \"port\", kind = \"network\" }",
      "link { from = \"bank\", to = \"port\", kind = \"network\", rate = 0.2 }" },
    { E_GROUP, N_("A group holds no site"),
      N_("A group names a country, a sector or sites, at least one site belongs to it, and a group that it names is "
         "declared above it."),
      "group \"nobody\" { country = \"FR\" }", "group \"danes\" { country = \"DK\" }" },
    { E_THREAT, N_("A threat cannot reach what it names"),
      N_("`sites` says where a threat can go; its `seeds` are single sites among them."),
      "threat \"old\" { name = \"Old\", spread = 1, sites = { \"port\" }, seeds = { bank = 5 } }",
      "threat \"old\" { name = \"Old\", spread = 1, sites = { \"port\" }, seeds = { port = 5 } }" },
    { E_PROPOSAL, N_("A proposal cannot be put"),
      N_("A proposal asks at least one party; its `cohesion` is an indicator."),
      "proposal \"alone\" { name = \"Alone\", asks = { } }",
      "proposal \"alone\" { name = \"Alone\", asks = { \"state\" } }" },
    { E_GAUGE, N_("An indicator or counter moves wrongly"),
      N_("A counter starts within its own range. A row of `moves` has an `hourly` other than 0 and one of `above` and "
         "`below`."),
      "counter \"beds\" { name = \"Beds\", start = 5, high = 3 }",
      "counter \"beds\" { name = \"Beds\", start = 3, high = 5 }" },
    { E_CLOCK, N_("The turns do not come out"),
      N_("A turn lasts hours, days or months, split into equal ticks; a scenario has at most 99 turns and 20 years."),
      "-- turns = { { \"One\" } }", "-- turns = { { \"One\", hours = 3 } }" },
    { E_FORM, N_("A form cannot be played like that"),
      N_("`decisions` of a form is \"all\" or names at least one, all of them put within the form's turns; `to_turn` "
         "does not lie "
         "before `from_turn`; forms but class50, class75 and half_day have a name; a form with a cover needs the "
         "scenario's `cover`."),
      "-- forms = { class50 = { minutes = 50, decisions = { } } }",
      "-- forms = { class50 = { minutes = 50, decisions = \"all\" } }" },
    { E_FUNCTION, N_("A function asks for what it cannot have"),
      N_("Functions run during play and see only what they are handed. Local variables from outside would be lost "
         "after "
         "a restart; write the value into the function."),
      "local kept = 3\nevent \"storm\" { when = function(s) return kept > 2 end, now = { trust = 1 } }",
      "event \"storm\" { when = function(s) return 3 > 2 end, now = { trust = 1 } }" },
    { E_CLASH, N_("Two things share their luck, or the tables do not fit together"),
      N_("Luck is keyed on names. In the rare case that two names fall on the same key, rename one of them. A proposal "
         "may not put another one at once."),
      "proposal \"pact\" { name = \"Pact\", asks = { \"state\" }, now = { propose = \"statement\" } }",
      "proposal \"pact\" { name = \"Pact\", asks = { \"state\" }, later = { { hours = 6, propose = \"statement\" } } "
      "}" },
    { E_FIGURE, N_("A figure is measured wrongly"),
      N_("`measure` of a documented figure has exactly one way (final, most, least, hours_until, sites_hit ...), and "
         "values that are added up are of one kind. It looks at the state only, not at chance or functions."),
      "figure \"lost\" { text = \"Hosts lost\", documented = 100, kind = \"held_out\", source = \"A report, 2017\", "
      "measure = { } }",
      "-- measure = { final = lost_total \"worm\" }" },
    { E_SHEET, N_("A spreadsheet is no table of injects"),
      N_("The first row of the CSV names the columns (Event Number or Id, Inject Mode, From, To and Message at least), "
         "and "
         "every row has as many cells. A cell with a comma, a semicolon, a quote or a line break stands in quotes, and "
         "a "
         "quote inside it is written twice. A spreadsheet program does all that when it saves as CSV."),
      "Event Number,Inject Mode,From,To,Message\n1,phone,A colleague,cert,Come, quickly",
      "Event Number,Inject Mode,From,To,Message\n1,phone,A colleague,cert,\"Come, quickly\"" },
    { E_CELL, N_("A cell of a spreadsheet cannot be understood"),
      N_("Message, From, To and Inject Mode are never empty; Turn is a number or two with a dash between them. The "
         "message "
         "names row and column."),
      "Event Number,Inject Mode,From,To,Message,Turn\n1,phone,A colleague,cert,Come,first",
      "Event Number,Inject Mode,From,To,Message,Turn\n1,phone,A colleague,cert,Come,1" },
    { E_EXPECT, N_("Something that a test cannot expect"),
      N_("A test expects what is so at one moment: values, conditions without `chance` and functions, and `open`, "
         "`offered`, `ending` and `norm`, which stand by themselves or in no( )."),
      "test \"a rumour\" { turn(1), expect { any { open \"second\", flag \"labelled\" } } }",
      "test \"a rumour\" { turn(1), expect { no(open \"name_it\"), no(flag \"labelled\") } }" },
    { E_STEP, N_("A test whose steps cannot be followed"),
      N_("A test is a list of steps: `turn`, in the order of play and each turn once, `expect` behind them, and "
         "perhaps "
         "`at_end` as the last. It expects something somewhere."),
      "test \"a rumour\" { turn(2), turn(1), at_end { trust = { 0, 100 } } }",
      "test \"a rumour\" { turn(1), turn(2), at_end { trust = { 0, 100 } } }" },
    { E_TEST, N_("A test fails"),
      N_("On the path that the test in tests.lua describes, something else was found than expected; the path stands "
         "below "
         "the message. Either the scenario is not as meant, or the expectation is out of date."),
      "test \"a rumour\" { turn(1, { name_it = \"facts\" }), expect { chose(\"name_it\", \"label\") } }",
      "test \"a rumour\" { turn(1, { name_it = \"facts\" }), expect { chose(\"name_it\", \"facts\") } }" },

    { W_FLAG_UNASKED, N_("A flag is set and nothing asks for it"),
      N_("It changes nothing. The condition that should ask is missing, or spells it differently."),
      "event \"storm\" { turn = 1, now = { set = \"wet\" } }", "event \"storm\" { turn = 1, now = { trust = 1 } }" },
    { W_FLAG_UNSET, N_("A flag is cleared and never set"),
      N_("There is nothing to clear: it is misspelt or left over."),
      "event \"storm\" { turn = 1, now = { clear = \"wet\" } }",
      "event \"storm\" { turn = 1, now = { clear = \"labelled\" } }" },
    { W_GROUP, N_("A group that nothing uses"), N_("Name it where several sites are meant, or delete it."),
      "group \"finance\" { sector = \"finance\" }",
      "group \"finance\" { sector = \"finance\" }\nevent \"storm\" { turn = 1, now = { detection = { finance = 0.5 } } "
      "}" },
    { W_ROLE, N_("A role with nothing to do"),
      N_("Nobody should sit through an exercise without a decision or an inject. Give the role one, or delete it."),
      "role \"idle\" { name = \"Idle\", acts_for = \"state\", goal = \"Nothing.\" }",
      "role \"idle\" { name = \"Idle\", acts_for = \"state\", goal = \"Something.\" }\n"
      "inject \"wake_up\" { turn = 1, to = { \"idle\" }, channel = \"phone\", from = \"A colleague\", text = \"Wake "
      "up.\" }" },
    { W_INDICATOR, N_("An indicator that nothing moves"),
      N_("It stays where it starts and tells the players nothing. Change it in an effect, give it `moves` or let it "
         "measure the world."),
      "indicator \"mood\" { name = \"Mood\", start = 50, good = \"high\" }",
      "indicator \"mood\" { name = \"Mood\", start = 50, good = \"high\" }\nevent \"storm\" { turn = 1, now = { mood = "
      "-3 } }" },
    { W_LABEL_LENGTH, N_("An option is much longer or shorter than its neighbours"),
      N_("Players take the longest option for the right one. It is told from 1.8 times or 0.55 of the middle of its "
         "neighbours, at least 25 characters apart. Word them alike; what is left over goes into the cost."),
      "decision \"second\" {\n"
      "  turn = 2, decides = \"cert\", ask = \"And now?\", if_nobody_decides = \"wait\",\n"
      "  option \"wait\" { label = \"Wait until noon\", cost = \"Time.\", now = { trust = -1 } },\n"
      "  option \"ask\" { label = \"Ask the ministry\", cost = \"Pride.\", now = { trust = -2 } },\n"
      "  option \"act\" { label = \"Act at once, with all that there is, and tell everybody why it is done now\", cost "
      "= \"Money.\", now = { trust = -3 } },\n"
      "}",
      "decision \"second\" {\n"
      "  turn = 2, decides = \"cert\", ask = \"And now?\", if_nobody_decides = \"wait\",\n"
      "  option \"wait\" { label = \"Wait until noon\", cost = \"Time.\", now = { trust = -1 } },\n"
      "  option \"ask\" { label = \"Ask the ministry\", cost = \"Pride.\", now = { trust = -2 } },\n"
      "  option \"act\" { label = \"Act at once\", cost = \"Money.\", now = { trust = -3 } },\n"
      "}" },
    { W_COLUMN, N_("A column of a spreadsheet is almost called like one that is read"),
      N_("Its cells are kept and mean nothing. Correct its name in the first row, or choose one that is less alike."),
      "Event Number,Inject Mode,From,To,Message,Reliabel\n1,phone,A colleague,cert,Come,no",
      "Event Number,Inject Mode,From,To,Message,Reliable\n1,phone,A colleague,cert,Come,no" },
    { W_PARA, N_("A mark names a paragraph that is not the norm's"),
      N_("The debrief shows the paragraph as the ground of the mark, so it must be one of those on which the norm "
         "rests. `whitecell norms ID` shows them. Compared are the numbers, or without any, the words."),
      "decision \"second\" {\n"
      "  turn = 2, decides = \"cert\", ask = \"And now?\", if_nobody_decides = \"wait\",\n"
      "  option \"wait\" { label = \"Wait until noon\", cost = \"Time.\", now = { trust = -1 } },\n"
      "  option \"ask\" { label = \"Ask the ministry\", cost = \"Pride.\", now = { trust = -2 }, norms = { { "
      "\"LUCCA-2\", 1, para = \"point 3\", because = \"It asks before it names.\" } } },\n"
      "  option \"act\" { label = \"Act at once\", cost = \"Money.\", now = { trust = -3 } },\n"
      "}",
      "decision \"second\" {\n"
      "  turn = 2, decides = \"cert\", ask = \"And now?\", if_nobody_decides = \"wait\",\n"
      "  option \"wait\" { label = \"Wait until noon\", cost = \"Time.\", now = { trust = -1 } },\n"
      "  option \"ask\" { label = \"Ask the ministry\", cost = \"Pride.\", now = { trust = -2 }, norms = { { "
      "\"LUCCA-2\", 1, para = \"point 2\", because = \"It asks before it names.\" } } },\n"
      "  option \"act\" { label = \"Act at once\", cost = \"Money.\", now = { trust = -3 } },\n"
      "}" },
    { W_REASON, N_("A mark whose reason says too little"),
      N_("`because` is what the debrief tells the players. Fewer than three words explain nothing: say what the option "
         "does to the norm."),
      "decision \"second\" {\n"
      "  turn = 2, decides = \"cert\", ask = \"And now?\", if_nobody_decides = \"wait\",\n"
      "  option \"wait\" { label = \"Wait until noon\", cost = \"Time.\", now = { trust = -1 } },\n"
      "  option \"ask\" { label = \"Ask the ministry\", cost = \"Pride.\", now = { trust = -2 }, norms = { { "
      "\"LUCCA-2\", 1, because = \"Good.\" } } },\n"
      "  option \"act\" { label = \"Act at once\", cost = \"Money.\", now = { trust = -3 } },\n"
      "}",
      "decision \"second\" {\n"
      "  turn = 2, decides = \"cert\", ask = \"And now?\", if_nobody_decides = \"wait\",\n"
      "  option \"wait\" { label = \"Wait until noon\", cost = \"Time.\", now = { trust = -1 } },\n"
      "  option \"ask\" { label = \"Ask the ministry\", cost = \"Pride.\", now = { trust = -2 }, norms = { { "
      "\"LUCCA-2\", 1, because = \"It asks before it names.\" } } },\n"
      "  option \"act\" { label = \"Act at once\", cost = \"Money.\", now = { trust = -3 } },\n"
      "}" },
    { W_PRICE, N_("An option without a price"),
      N_("Its `cost` says that there is one, but the world charges none: no indicator gets worse, nothing is counted "
         "as spent, and no condition elsewhere asks for it. Players find that out, and then choose it always."),
      "decision \"second\" {\n"
      "  turn = 2, decides = \"cert\", ask = \"And now?\", if_nobody_decides = \"wait\",\n"
      "  option \"wait\" { label = \"Wait until noon\", cost = \"Time.\", now = { trust = -1 } },\n"
      "  option \"ask\" { label = \"Ask the ministry\", cost = \"Pride.\", now = { trust = 2 } },\n"
      "  option \"act\" { label = \"Act at once\", cost = \"Money.\", now = { trust = -3 } },\n"
      "}",
      "decision \"second\" {\n"
      "  turn = 2, decides = \"cert\", ask = \"And now?\", if_nobody_decides = \"wait\",\n"
      "  option \"wait\" { label = \"Wait until noon\", cost = \"Time.\", now = { trust = -1 } },\n"
      "  option \"ask\" { label = \"Ask the ministry\", cost = \"Pride.\", now = { trust = -2 } },\n"
      "  option \"act\" { label = \"Act at once\", cost = \"Money.\", now = { trust = -3 } },\n"
      "}" },
    { W_SITE, N_("A site that nothing touches"),
      N_("It stands on the map and nothing can happen to it. That an indicator counts it changes nothing. Link it, put "
         "it into a threat, or delete it."),
      "site \"mill\" { name = \"Mill\", country = \"SE\", sector = \"food\", at = { 55.6, 12.5 }, hosts = 10 }",
      "site \"mill\" { name = \"Mill\", country = \"SE\", sector = \"food\", at = { 55.6, 12.5 }, hosts = 10 }\n"
      "link { from = \"port\", to = \"mill\", kind = \"dependency\" }" },
    { W_UNREACHED, N_("Something that can never come"),
      N_("No turn and no choice leads to this inject, decision, option or ending: its condition contradicts itself, "
         "asks for what comes later, or the exercise is over by then."),
      "inject \"again\" { turn = 1, when = chose(\"name_it\", \"facts\"), to = \"all\", channel = \"news\", from = "
      "\"News\", text = \"X.\" }",
      "inject \"again\" { turn = 2, when = chose(\"name_it\", \"facts\"), to = \"all\", channel = \"news\", from = "
      "\"News\", text = \"X.\" }" },
    { W_ALWAYS, N_("A condition that always holds"),
      N_("It asks for nothing that could be otherwise. That is proved on the expression: indicators go from 0 to 100, "
         "shares from 0 to 1, and each turn has its time."),
      "event \"storm\" { turn = 2, when = turn_number():above(1), now = { trust = 1 } }",
      "event \"storm\" { turns = { 1, 2 }, when = turn_number():above(1), now = { trust = 1 } }" },
    { W_NEVER_HOLDS, N_("A condition, or a part of one, that can never hold"),
      N_("What it asks for together cannot be, so what depends on it does not happen."),
      "event \"storm\" { turn = 2, later = { { hours = 1, trust = 1, when = all { trust:below(30), trust:above(60) } } "
      "} }",
      "event \"storm\" { turn = 2, later = { { hours = 1, trust = 1, when = all { trust:below(60), trust:above(30) } } "
      "} }" },
    { W_TEXT_LONG, N_("A text too long for where it appears"),
      N_("Players read under pressure. Characters that are taken in: label 120, cost 160, ask, known and unknown 240, "
         "headline 80; a phone call or a post 280, a broadcast 400, anything else 600."),
      "inject \"post\" { turn = 1, to = \"all\", channel = \"social\", from = \"Somebody\", text = (\"It is down. "
      "\"):rep(30) }",
      "inject \"post\" { turn = 1, to = \"all\", channel = \"social\", from = \"Somebody\", text = (\"It is down. "
      "\"):rep(3) }" },
    { W_JUDGES, N_("A label that judges"),
      N_("Options are written so that reasonable people differ. A word such as responsible, reckless, proper, lawful, "
         "selfish, good or bad gives the norm away. The words are English; other languages are not looked at."),
      "decision \"second\" {\n"
      "  turn = 2, decides = \"cert\", ask = \"And now?\", if_nobody_decides = \"wait\",\n"
      "  option \"wait\" { label = \"Wait until noon\", cost = \"Time.\", now = { trust = -1 } },\n"
      "  option \"ask\" { label = \"Ask the ministry\", cost = \"Pride.\", now = { trust = -2 } },\n"
      "  option \"act\" { label = \"Act responsibly\", cost = \"Money.\", now = { trust = -3 } },\n"
      "}",
      "decision \"second\" {\n"
      "  turn = 2, decides = \"cert\", ask = \"And now?\", if_nobody_decides = \"wait\",\n"
      "  option \"wait\" { label = \"Wait until noon\", cost = \"Time.\", now = { trust = -1 } },\n"
      "  option \"ask\" { label = \"Ask the ministry\", cost = \"Pride.\", now = { trust = -2 } },\n"
      "  option \"act\" { label = \"Act at once\", cost = \"Money.\", now = { trust = -3 } },\n"
      "}" },
    { W_TIME, N_("A form has more to do than time"),
      N_("Assumed are 200 words a minute for reading, three minutes of talk for a decision, one for a turn, and a "
         "quarter of the time for the hot wash. Counted are the decisions of the form and, for the role that reads "
         "most, the messages that come in any case."),
      "-- forms = { class50 = { minutes = 10, decisions = \"all\" } }",
      "-- forms = { class50 = { minutes = 50, decisions = \"all\" } }" },
    { W_UNTRANSLATED, N_("Some texts are not translated"),
      N_("Players who choose that language read these in the original. `whitecell translate SCENARIO --to CODE "
         "--check` "
         "names them all."),
      "msgid \"The ships wait.\"\nmsgstr \"\"", "msgid \"The ships wait.\"\nmsgstr \"Les navires attendent.\"" },
    { W_STALE, N_("Some translations are of an older text"),
      N_("The original has changed since, so it is shown instead. `whitecell translate SCENARIO --to CODE` marks them "
         "fuzzy; "
         "mend each and take the mark away."),
      "#, fuzzy\nmsgid \"The ships wait.\"\nmsgstr \"Le navire attend.\"",
      "msgid \"The ships wait.\"\nmsgstr \"Les navires attendent.\"" },
    { W_TRANSLATION, N_("A translation is doubtful, or its file cannot be read"),
      N_("A line break stands in what must be one line, a figure of the original is missing, a bracket has no partner, "
         "or the "
         "scenario has no such text any more."),
      "msgid \"By 27 June\"\nmsgstr \"Avant le 28 juin\"", "msgid \"By 27 June\"\nmsgstr \"Avant le 27 juin\"" },
    { W_UNSEEN, N_("Something was never reached in many runs"),
      N_("`check` plays 5,000 runs that look for what was not seen yet. What they never reach, a class will hardly "
         "see. It is no "
         "proof: `whitecell explore ID --runs 200000` searches longer. See what its condition asks for together."),
      "inject \"leak\" { turn = 2, when = all { flag \"told\", trust:below(20) }, ... }",
      "inject \"leak\" { turn = 2, when = any { flag \"told\", trust:below(20) }, ... }" },
    { W_ONE_WAY, N_("A condition came out one way only in many runs"),
      N_("It was asked in 5,000 runs and always gave the same answer, so it makes no difference. It is no proof: "
         "`whitecell explore "
         "ID` searches longer. See what it compares with, or leave it out."),
      "later = { { hours = 6, trust = 2, when = trust:above(0) } }",
      "later = { { hours = 6, trust = 2, when = trust:above(40) } }" },
    { W_NO_TRADE, N_("A decision without a real choice"),
      N_("Over many runs with the same luck no two options are each ahead of the other somewhere, in an outcome or in "
         "the norms of a "
         "document: one is simply best, or all are alike. Give the others what a sensible person sees in them, and the "
         "best its "
         "price. Leave the norm marks alone: they say what an option does to a norm, whatever comes of it."),
      "option \"tell\" { ..., now = { trust = 5 } }, option \"wait\" { ..., now = { trust = -5 } }",
      "option \"tell\" { ..., now = { trust = 5, calm = -6 } }, option \"wait\" { ..., now = { trust = -5 } }" },
    { W_FREE, N_("Doing nothing costs nothing"),
      N_("Leaving a decision to nobody should be a choice with a price, as it is outside. Compared is the option "
         "`if_nobody_decides` with the others over many runs with the same luck."),
      "if_nobody_decides = \"wait\", option \"wait\" { label = \"Wait\", cost = \"Time.\" }",
      "if_nobody_decides = \"wait\", option \"wait\" { label = \"Wait\", cost = \"Time.\", now = { trust = -4 } }" },
    { W_LEADER, N_("One way of playing is best at nearly everything"),
      N_("Six bots play the scenario on the same luck: by the book, for the best outcome, as in the record, "
         "cautiously, never "
         "deciding, at random. If one of them leads on more than half of the indicators, players need not weigh "
         "anything."),
      "-- whitecell explore ID --policies", "-- no bot leads on more than half of the indicators" },
    { W_ALIKE, N_("Norms and outcomes ask for the same choices"),
      N_("The bot that looks at norms first and the one that looks at outcomes first should end visibly apart, on two "
         "indicators and "
         "a norm. Where they end alike, the two ledgers tell players nothing: what the norms ask for has no price "
         "here."),
      "-- whitecell explore ID --policies", "-- what the norms ask for costs something, somewhere" },
    { W_DOMINATED, N_("An option that nothing speaks for"),
      N_("Over many runs with the same luck another option is ahead of it by three points or more somewhere, and it is "
         "ahead of that one "
         "nowhere, neither in an outcome nor in the norms of a document. Players find that out. Ask what a sensible "
         "person would "
         "get from it that the other does not give; if there is nothing, take it out."),
      "option \"old\" { ..., now = { trust = 2 } }, option \"new\" { ..., now = { trust = 6 } }",
      "option \"old\" { ..., now = { trust = 2 } }, option \"new\" { ..., now = { trust = 6, cost = 4 } }" },
};
const int codes_count = (int)(sizeof codes / sizeof *codes);

const char *code_text(enum code code, char out[CODE_TEXT])
{
    int warning = code > CODE_WARNINGS;
    return text_print(out, CODE_TEXT, "%c%03d", warning ? 'W' : 'E', (int)code - (warning ? CODE_WARNINGS : 0));
}

const struct code_row *code_find(const char *text)
{
    char upper[CODE_TEXT], name[CODE_TEXT];
    text_print(upper, sizeof upper, "%s", text);
    if (*upper == 'e' || *upper == 'w')
        *upper = (char)(*upper - 'a' + 'A');
    for (int i = 0; i < codes_count; i++)
        if (strcmp(code_text(codes[i].code, name), upper) == 0 && strlen(text) == strlen(name))
            return codes + i;
    return NULL;
}
