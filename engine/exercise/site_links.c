#include "site_links.h"

#include <string.h>

#include "base/text.h"
#include "base/tr.h"

static const char *const link_words[2][LINK_KINDS] = {
    {
        [LINK_UPDATE] = N_("sends updates to"),
        [LINK_NETWORK] = N_("shares a network with"),
        [LINK_TRUST] = N_("is trusted by"),
        [LINK_DEPENDENCY] = N_("is needed by"),
        [LINK_FAILOVER] = N_("can be carried by"),
    },
    {
        [LINK_UPDATE] = N_("gets updates from"),
        [LINK_NETWORK] = N_("shares a network with"),
        [LINK_TRUST] = N_("trusts"),
        [LINK_DEPENDENCY] = N_("needs"),
        [LINK_FAILOVER] = N_("can carry"),
    },
};

void site_links_begin(struct site_links *links, const struct exercise *e, int32_t site)
{
    links->e = e;
    links->site = site;
    links->next = 0;
}

int site_links_next(struct site_links *links)
{
    const struct scenario *s = links->e->s;
    while (links->next < 2 * LINK_KINDS) {
        int incoming = links->next / LINK_KINDS, kind = links->next % LINK_KINDS;
        links->next++;
        links->names[0] = '\0';
        for (int32_t i = 0; i < s->links; i++) {
            const struct link_rules *l = s->link + i;
            if (l->kind != kind || (incoming ? l->to : l->from) != links->site)
                continue;
            size_t used = strlen(links->names);
            text_print(links->names + used, sizeof links->names - used, "%s%s%s", used ? "; " : "",
                       s->site_text[incoming ? l->from : l->to].name,
                       links->e->state[s->at.link_open + i] ? "" : tr(" (cut)"));
        }
        links->words = tr(link_words[incoming][kind]);
        if (links->names[0])
            return 1;
    }
    return 0;
}
