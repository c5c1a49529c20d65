-- The build, in the words of Premake 5. Debian has only premake4 (4.3); a shim teaches it the words used here.
--
--   premake5 gmake                          or   premake4 --file=premake5.lua gmake
--   make -C build/make config=release            debug, release or sanitize; CC=clang for clang
--
-- ./run does both. Everything generated or built lies in build/ (or build/NAME with --builddir=NAME):
-- make/, include/, and per configuration the program, the libraries, the tests and obj/.

local VERSION = "0.1.0"

local root = os.getcwd() -- both Premakes run a script in its own folder

-- ---- what premake4 lacks --------------------------------------------------------------------------------------------
if not workspace then
    workspace = solution
    function filter(term) -- "configurations:debug" or {}
        configuration(type(term) == "table" and term or { (term:gsub("^configurations:", "")) })
    end
    function cdialect(name) buildoptions { "-std=" .. name:lower() } end
    function symbols() flags { "Symbols" } end
    function optimize(level)
        local flag = ({ On = "Optimize", Speed = "OptimizeSpeed" })[level] -- -O2 and -O3, as in Premake 5
        if flag then flags { flag } end
    end
    function warnings() buildoptions { "-Wall", "-Wextra" } end
    function fatalwarnings() flags { "FatalWarnings" } end
    function externalincludedirs(dirs)
        for _, dir in ipairs(dirs) do buildoptions { "-isystem " .. dir } end
    end
    function sanitize(names)
        for _, name in ipairs(names) do
            local flag = "-fsanitize=" .. ({ Address = "address", UndefinedBehavior = "undefined" })[name]
            buildoptions { flag }
            linkoptions { flag }
        end
    end
end

-- ---- options and actions --------------------------------------------------------------------------------------------
newoption { trigger = "builddir", value = "NAME", description = "Build in build/NAME, beside other compilers" }
newoption { trigger = "prefix", value = "PATH", description = "Where `install` goes (default: PREFIX or /usr/local)" }
newoption { trigger = "werror", description = "Warnings are errors" }
newoption { trigger = "fuzz", description = "Build tests/fuzz/fuzz_*.c (configuration sanitize, CC=clang)" }

local builddir = "build"
if _OPTIONS["builddir"] then
    if not _OPTIONS["builddir"]:match("^%w[%w_-]*$") then error("--builddir: a plain name, please", 0) end
    builddir = "build/" .. _OPTIONS["builddir"]
end

-- The prefix reaches C as bare tokens, so it may hold nothing that C would read as a comment, a string or a space.
local prefix = _OPTIONS["prefix"] or os.getenv("PREFIX") or "/usr/local"
if not prefix:match("^/[%w/._+-]*$") or prefix:find("//", 1, true) then
    error("the prefix must be an absolute path of letters, digits and . _ + - only, not '" .. prefix .. "'", 0)
end

local function quoted(text)
    return "'" .. text:gsub("'", "'\\''") .. "'"
end

-- Runs a shell command in the checkout. Lua 5.1 returns the exit status, later ones true or nil.
local function shell(command)
    local ok = os.execute("cd " .. quoted(root) .. " && " .. command)
    if ok ~= 0 and ok ~= true then os.exit(1) end
end

newaction {
    trigger = "test",
    description = "Build every configuration and run all tests",
    execute = function() shell("./run test") end
}

newaction {
    trigger = "install",
    description = "Build release and install it under DESTDIR and PREFIX (--prefix)",
    execute = function()
        local to = quoted((os.getenv("DESTDIR") or "") .. prefix)
        shell("./run build --dir install --prefix " .. quoted(prefix) .. " release && "
            .. "install -d " .. to .. "/bin " .. to .. "/share/whitecell && "
            .. "install -m 755 build/install/release/whitecell build/install/release/whitecell-window " .. to .. "/bin/ && "
            .. "cp -R scenarios assets " .. to .. "/share/whitecell/")
    end
}

newaction {
    trigger = "clean",
    description = "Remove build/",
    execute = function() shell("rm -rf build") end
}

-- ---- the folders and their arrows -----------------------------------------------------------------------------------
-- One static library per folder, in the order of the arrows. `sees` are the only folders of ours whose headers it can
-- include, `packages` (of pkg-config) the only libraries. tests/layout holds the same arrows against the includes.
-- A row may say optimize = "Speed" for -O3 in release.
local all = { "base", "core", "script", "store", "exercise", "analyse", "report", "ui", "cli" }
local folders = {
    { name = "base", sees = {} },
    { name = "core", sees = { "base" }, optimize = "Speed" },
    { name = "script", sees = { "base", "core" }, packages = { "lua5.4" } },
    { name = "store", sees = { "base", "core" }, packages = { "libcjson", "libmd" }, posix = true },
    { name = "exercise", sees = { "base", "core", "script", "store" } },
    { name = "analyse", sees = { "base", "core", "script", "store", "exercise" } },
    { name = "report", sees = { "base", "core", "store", "exercise", "analyse" } },
    { name = "ui", sees = { "base", "core", "store", "exercise", "analyse" } },
    { name = "ui/sdl", sees = { "base", "core", "store", "exercise", "analyse", "ui" },
        packages = { "sdl2", "SDL2_ttf", "fontconfig", "libpng" } },
    { name = "cli", sees = { "base", "core", "script", "store", "exercise", "analyse", "report", "ui" },
        packages = { "lua5.4" }, posix = true }
}
local test_groups = { "unit", "script", "store", "exercise", "analyse", "oom", "ui", "text", "window" }

-- ---- packages and parts ---------------------------------------------------------------------------------------------
local known = {}

-- What pkg-config says about a package, by kind of flag: I, D, L, l.
local function package(name)
    if not known[name] then
        local pipe = assert(io.popen("pkg-config --cflags --libs " .. name, "r"))
        local words = pipe:read("*a")
        pipe:close()
        if not words:match("%S") then
            error("pkg-config does not find '" .. name .. "'; ./run installs what is missing", 0)
        end
        local found = { I = {}, D = {}, L = {}, l = {} }
        for kind, value in words:gmatch("%-([IDLl])(%S+)") do table.insert(found[kind], value) end
        known[name] = found
    end
    return known[name]
end

local function sources(pattern)
    local found = os.matchfiles(pattern)
    table.sort(found)
    return found
end

local configs = { "debug", "release", "sanitize" }
local prepare = {} -- shell commands for the generation step

-- A project with its own object folders and, in builddir/include/NAME, links to just the folders that it sees:
-- "base/text.h" is found when `sees` names base, and a forbidden include does not compile.
local function part(name, kind_, files_, sees, packages, posix)
    local include = builddir .. "/include/" .. name
    project(name)
    kind(kind_)
    language "C"
    files(files_)
    includedirs { include }
    if posix then defines { "_POSIX_C_SOURCE=200809L" } end
    for _, package_name in ipairs(packages or {}) do
        externalincludedirs(package(package_name).I)
        defines(package(package_name).D)
    end
    table.insert(prepare, "mkdir -p " .. include)
    for _, folder in ipairs(sees) do
        local up = include:gsub("[^/]+", "..")
        local target = (folder == "common" and "tests/" or "engine/") .. folder
        table.insert(prepare, "ln -s " .. up .. "/" .. target .. " " .. include)
    end
    for _, config in ipairs(configs) do
        local obj = builddir .. "/" .. config .. "/obj/" .. name
        filter("configurations:" .. config)
        objdir(obj)
        table.insert(prepare, "mkdir -p " .. obj) -- premake4's makefiles compile before they create it when run with -j
    end
    filter {}
end

-- ---- settings for all -----------------------------------------------------------------------------------------------
workspace "whitecell"
configurations(configs)
location(builddir .. "/make")
cdialect "C11"
symbols "On"
warnings "Extra"
-- -ffp-contract: the one place where a double is scaled must round alike on every compiler and machine.
buildoptions { "-Wconversion", "-Wshadow", "-Wstrict-prototypes", "-Wmissing-prototypes", "-ffp-contract=off" }
if _OPTIONS["werror"] then fatalwarnings { "All" } end
defines { "WHITECELL_VERSION=" .. VERSION, "WHITECELL_DATA=" .. prefix .. "/share/whitecell" }
for _, config in ipairs(configs) do
    filter("configurations:" .. config)
    targetdir(builddir .. "/" .. config)
end
filter "configurations:release"
optimize "On"
filter "configurations:sanitize"
sanitize { "Address", "UndefinedBehavior" }
buildoptions { "-O1", "-fno-sanitize-recover=undefined", "-fno-omit-frame-pointer" }
if _OPTIONS["fuzz"] then buildoptions { "-fsanitize=fuzzer-no-link" } end
filter {}

-- ---- the libraries --------------------------------------------------------------------------------------------------
local ours, theirs, theirs_packages = {}, {}, {} -- in link order: who uses before who is used

-- Of engine/cli, main.c makes the programs, and these belong to the one with the window.
local window_files = { "engine/cli/bench_redraw.c", "engine/cli/host.c", "engine/cli/verb_shots.c",
    "engine/cli/watch.c", "engine/cli/window.c" }

for _, folder in ipairs(folders) do
    local name = folder.name:gsub("/", "_")
    local files_ = {}
    for _, file in ipairs(sources("engine/" .. folder.name .. "/*.c")) do
        local program = file == "engine/cli/main.c"
        for _, window_file in ipairs(window_files) do program = program or file == window_file end
        if not program then table.insert(files_, file) end -- tests link the rest
    end
    if #files_ > 0 then
        part(name, "StaticLib", files_, folder.sees, folder.packages, folder.posix)
        if folder.optimize then
            filter "configurations:release"
            optimize(folder.optimize)
            filter {}
        end
        table.insert(ours, 1, name)
        for _, package_name in ipairs(folder.packages or {}) do
            if not theirs_packages[package_name] then
                theirs_packages[package_name] = true
                table.insert(theirs, package_name)
            end
        end
    end
end

-- Links our libraries and theirs; `without` names ui_sdl and its packages for the program that starts in milliseconds.
local function link_everything(first, without)
    links(first)
    for _, name in ipairs(ours) do
        if not (without and without[name]) then links { name } end
    end
    for _, package_name in ipairs(theirs) do
        if not (without and without[package_name]) then
            libdirs(package(package_name).L)
            links(package(package_name).l)
        end
    end
    links { "m" }
end

-- ---- the programs ---------------------------------------------------------------------------------------------------
-- whitecell runs everything in the terminal and hands over to whitecell-window for the rest: SDL and what it brings along
-- would double the time to the first choice.
if os.isfile("engine/cli/main.c") then
    part("whitecell", "ConsoleApp", { "engine/cli/main.c" }, all, {}, true)
    link_everything({}, { ui_sdl = true, ui = true, sdl2 = true, SDL2_ttf = true, fontconfig = true, libpng = true })
    local files_ = { "engine/cli/main.c" }
    for _, file in ipairs(window_files) do table.insert(files_, file) end
    part("whitecell-window", "ConsoleApp", files_, all, {}, true)
    defines { "WHITECELL_WINDOW" }
    link_everything {}
end

-- ---- tests: they see every public header ----------------------------------------------------------------------------
local test_sees = { "common" } -- tests/common/*.c is shared by all groups
for _, folder in ipairs(all) do table.insert(test_sees, folder) end

local common = sources("tests/common/*.c")
if #common > 0 then part("common", "StaticLib", common, test_sees, theirs, true) end

local function test_program(name, files_, libraries)
    part(name, "ConsoleApp", files_, test_sees, theirs, true)
    if #common > 0 then table.insert(libraries, 1, "common") end
    link_everything(libraries)
end

for _, group in ipairs(test_groups) do
    local files_ = sources("tests/" .. group .. "/*.c")
    if #files_ > 0 then
        test_program("test_" .. group, files_, {})
        links { "cmocka" }
    end
end

local bench = sources("tests/bench/*.c")
if #bench > 0 then test_program("bench", bench, {}) end

if _OPTIONS["fuzz"] then
    for _, file in ipairs(sources("tests/fuzz/fuzz_*.c")) do
        test_program(path.getbasename(file), { file }, {})
        linkoptions { "-fsanitize=fuzzer" }
    end
end

-- ---- folders and links that the makefiles count on ------------------------------------------------------------------
if _ACTION and _ACTION ~= "test" and _ACTION ~= "install" and _ACTION ~= "clean" and not _OPTIONS["help"] then
    shell("rm -rf " .. builddir .. "/include && " .. table.concat(prepare, " && "))
end
