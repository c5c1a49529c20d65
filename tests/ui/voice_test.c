/* The programs that speak: what they are called with, that a text is cut off at once by the next, and that a program
   which hangs, refuses or goes missing does no harm. With espeak-ng installed, that it is really heard. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"
#include "cli/speech.h"
#include "common/trial.h"
#include "ui_tests.h"

static char path_before[4096];

/* Only what stands in trial_dir is on PATH, and the few tools that stand-ins use. */
static int begin(void **state)
{
    char path[4200];
    int failed = trial_setup(state);
    text_print(path_before, sizeof path_before, "%s", getenv("PATH"));
    text_print(path, sizeof path, "%s/bin", trial_dir);
    mkdir(path, 0700);
    setenv("PATH", path, 1);
    return failed;
}

static void wait_ms(int ms)
{
    nanosleep(&(struct timespec){ ms / 1000, ms % 1000 * 1000000L }, NULL);
}

static int end(void **state)
{
    setenv("PATH", path_before, 1);
    for (int i = 0; i < 100 && waitpid(-1, NULL, WNOHANG) >= 0; i++) /* the one that told a service to be silent */
        wait_ms(10);
    return trial_teardown(state);
}

static void stand_in(const char *name, const char *script)
{
    char path[300], text[2000];
    text_print(path, sizeof path, "%s/bin/%s", trial_dir, name);
    text_print(text, sizeof text, "#!/bin/sh\nPATH=/usr/bin:/bin\ncd '%s'\n%s\n", trial_dir, script);
    trial_write(path, text, strlen(text));
    chmod(path, 0700);
}

/* The file once it has something in it, or "". */
static const char *heard(const char *name)
{
    static char text[8000];
    struct stat about;
    text[0] = '\0';
    for (int i = 0; i < 200; i++, wait_ms(20)) {
        if (stat(trial_path(name), &about) || about.st_size == 0)
            continue;
        size_t length;
        char *all = trial_read(trial_path(name), &length);
        if (length && all[length - 1] == '\n') {
            text_print(text, sizeof text, "%s", all);
            free(all);
            return text;
        }
        free(all);
    }
    return text;
}

static void is_called_with(const char *program, const char *code, const char *text, const char *words)
{
    struct speech speech = { .path = "" };
    remove(trial_path("heard"));
    speech_say(&speech, code, text);
    assert_string_equal(speech_program(&speech), program);
    assert_string_equal(heard("heard"), words);
    speech_say(&speech, code, NULL);
}

static void each_program_gets_its_words(void **state)
{
    static const char says[] = "for a in \"$@\"; do printf '<%s>' \"$a\"; done >new; echo >>new; mv new heard";
    (void)state;
    stand_in("espeak", says);
    is_called_with("espeak", "en", "Hello", "<-b1><-v><en><--><Hello>\n");
    stand_in("espeak-ng", says);
    is_called_with("espeak-ng", "fr", "- d\u2019abord\n-f /etc/passwd",
                   "<-b1><-v><fr><--><- d\u2019abord\n-f /etc/passwd>\n");
    is_called_with("espeak-ng", "pt_BR", "x", "<-b1><-v><pt-br><--><x>\n");
    is_called_with("espeak-ng", "sr@latin", "x", "<-b1><-v><sr><--><x>\n");
    is_called_with("espeak-ng", "", "x", "<-b1><--><x>\n");
    stand_in("spd-say", says); /* a service is asked first: it knows how its user wants to hear */
    is_called_with("spd-say", "uk", "--wait", "<--wait><--language><uk><--><--wait>\n");
    struct speech speech = { .path = "" };
    speech_say(&speech, "uk", "a text");
    remove(trial_path("heard"));
    wait_ms(300);
    remove(trial_path("heard"));
    speech_say(&speech, "uk", NULL);
    assert_string_equal(heard("heard"), "<--cancel>\n"); /* it goes on reading without its client */
    speech_say(&speech, "uk", NULL);
}

static void without_a_voice_its_own_reads(void **state)
{
    struct speech speech = { .path = "" };
    (void)state;
    stand_in("espeak-ng", "[ \"$2\" = -v ] && [ \"$3\" = tlh ] && exit 1; echo \"$*\" >new; mv new heard");
    speech_say(&speech, "tlh_KX", "refused: tlh-kx is known here");
    assert_string_equal(heard("heard"), "-b1 -v tlh-kx -- refused: tlh-kx is known here\n");
    speech_say(&speech, "tlh", "lost");
    wait_ms(300);
    remove(trial_path("heard"));
    speech_say(&speech, "tlh", "read");
    assert_string_equal(heard("heard"), "-b1 -- read\n");
    speech_say(&speech, "fr", "lu");
    wait_ms(300);
    assert_string_equal(heard("heard"), "-b1 -v fr -- lu\n"); /* another language, another try */
    speech_say(&speech, "", NULL);
}

static int is_alive(int pid)
{
    char path[40], line[300] = "";
    text_print(path, sizeof path, "/proc/%d/stat", pid);
    FILE *file = fopen(path, "r");
    if (!file)
        return 0;
    char *got = fgets(line, sizeof line, file);
    fclose(file);
    return got && !strstr(line, ") Z "); /* what is dead and not ours to bury does not speak */
}

static void the_next_text_cuts_off_the_last(void **state)
{
    struct speech speech = { .path = "" };
    (void)state;
    /* it neither listens nor ends, and another process does the work */
    stand_in("espeak-ng", "trap '' TERM HUP INT; sleep 1000 & echo $$ $! >new; mv new pids; wait; sleep 1000");
    for (int i = 0; i < 3; i++) {
        int first = 0, second = 0;
        remove(trial_path("pids"));
        speech_say(&speech, "en", "a long text");
        assert_int_equal(sscanf(heard("pids"), "%d %d", &first, &second), 2);
        assert_true(is_alive(first) && is_alive(second));
        struct timespec before, after;
        clock_gettime(CLOCK_MONOTONIC, &before);
        speech_say(&speech, "en", i < 2 ? "the next one" : NULL);
        clock_gettime(CLOCK_MONOTONIC, &after);
        assert_true(after.tv_sec - before.tv_sec < 5); /* a text is never waited for */
        for (int k = 0; k < 100 && is_alive(second); k++)
            wait_ms(10);
        assert_false(is_alive(first) || is_alive(second));
    }
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1); /* nothing is left to bury */
}

static void what_has_ended_is_buried(void **state)
{
    struct speech speech = { .path = "" };
    (void)state;
    stand_in("espeak-ng", "echo x >heard");
    for (int i = 0; i < 5; i++) {
        speech_say(&speech, "en", "short");
        heard("heard");
    }
    speech_say(&speech, "en", NULL);
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
}

static void a_missing_program_does_no_harm(void **state)
{
    struct speech speech = { .path = "" };
    (void)state;
    assert_null(speech_program(&speech));
    speech_say(&speech, "en", "nobody hears it");
    speech_say(&speech, "en", NULL);
    stand_in("espeak-ng", "echo x >heard");
    assert_string_equal(speech_program(&speech), "espeak-ng"); /* installed meanwhile */
    remove(trial_path("bin/espeak-ng"));
    speech_say(&speech, "en", "gone");
    assert_int_equal(speech.running, 0);
    assert_null(speech_program(&speech));
    stand_in("espeak", "echo x >heard");
    speech_say(&speech, "en", "another");
    assert_string_equal(heard("heard"), "x\n");
    speech_say(&speech, "en", NULL);
    stand_in("espeak", "\1 no program at all");
    trial_write(trial_path("bin/espeak"), "\1\2", 2);
    speech_say(&speech, "en", "broken");
    speech_say(&speech, "en", NULL);
}

/* The loudest of the samples (16 bits) that a sound card would have played, 0 for silence. */
static int loudest(const char *name)
{
    struct stat about = { 0 };
    for (int i = 0, steady = 0; i < 300 && steady < 10; i++, wait_ms(20)) {
        off_t before = about.st_size;
        steady =
            stat(trial_path(name), &about) == 0 && about.st_size > 4000 && about.st_size == before ? steady + 1 : 0;
    }
    size_t length = 0;
    int most = 0;
    char *all = about.st_size ? trial_read(trial_path(name), &length) : NULL;
    for (size_t i = 0; i + 1 < length; i += 2) {
        int v = (int16_t)((unsigned char)all[i] | (unsigned char)all[i + 1] << 8);
        most = v > most ? v : -v > most ? -v : most;
    }
    free(all);
    return most;
}

static void espeak_is_heard_in_every_language(void **state)
{
    static const char *const texts[][2] = { { "en", "- Forty thousand machines are dark." },
                                            { "fr", "\u2014 Quarante mille machines sont \u00E9teintes." },
                                            { "uk", "--Сорок тисяч машин темні." } };
    char config[700];
    (void)state;
    setenv("PATH", path_before, 1);
    struct speech speech = { .path = "" };
    if (!os_find_program(speech.path, "espeak-ng")) {
        print_message("espeak-ng is not installed: not heard\n");
        skip();
    }
    /* a sound card that is a file; each opening adds to it */
    text_print(config, sizeof config,
               "pcm.!default { type file slave.pcm { type null } file \"|cat >>%s/sound\" format \"raw\" }\n",
               trial_dir);
    trial_write(trial_path("asound.conf"), config, strlen(config));
    setenv("ALSA_CONFIG_PATH", trial_path("asound.conf"), 1);
    setenv("PULSE_SERVER", "/nowhere", 1);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        remove(trial_path("sound"));
        speech_say(&speech, texts[i][0], texts[i][1]);
        int loud = loudest("sound");
        print_message("%s: %d\n", texts[i][0], loud);
        assert_true(loud > 3000);
        assert_string_equal(speech.voice, texts[i][0]);
    }
    speech_say(&speech, "tlh", "It has no such voice."); /* really refused */
    wait_ms(500);
    remove(trial_path("sound"));
    speech_say(&speech, "tlh", "It reads all the same.");
    assert_true(loudest("sound") > 3000);
    speech_say(&speech, "", NULL);
    unsetenv("ALSA_CONFIG_PATH");
    unsetenv("PULSE_SERVER");
}

int voice_tests(void)
{
#define HEARD(function) cmocka_unit_test_setup_teardown(function, begin, end)
    const struct CMUnitTest tests[] = {
        HEARD(each_program_gets_its_words),     HEARD(without_a_voice_its_own_reads),
        HEARD(the_next_text_cuts_off_the_last), HEARD(what_has_ended_is_buried),
        HEARD(a_missing_program_does_no_harm),  HEARD(espeak_is_heard_in_every_language),
    };
    return cmocka_run_group_tests_name("ui voices", tests, NULL, NULL);
}
