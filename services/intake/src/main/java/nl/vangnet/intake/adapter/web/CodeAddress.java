package nl.vangnet.intake.adapter.web;

import nl.vangnet.intake.domain.feed.LocalCode;

/** A code in an address. */
final class CodeAddress {

    private CodeAddress() {}

    /** As the pages of codes take it. */
    static String of(String feed, LocalCode code) {
        return "feed=" + FilterAddress.encoded(feed) + "&" + filter(code);
    }

    /** As the search of messages takes it. */
    static String filter(LocalCode code) {
        return "place=" + code.field().place() + "&local=" + FilterAddress.encoded(code.code())
                + (code.system() == null ? "" : "&system=" + FilterAddress.encoded(code.system()));
    }
}
