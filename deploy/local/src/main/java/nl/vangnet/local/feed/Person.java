package nl.vangnet.local.feed;

import java.time.LocalDate;
import java.time.Period;

/**
 * Somebody who does not exist.
 *
 * @param number the medical record number, in a numbering of the demo's own
 * @param sex F or M (HL7 table 0001)
 * @param language ISO 639-1
 */
record Person(
        String number,
        String family,
        String given,
        String sex,
        LocalDate born,
        String street,
        String postcode,
        String language) {

    int ageOn(LocalDate day) {
        return Period.between(born, day).getYears();
    }
}
