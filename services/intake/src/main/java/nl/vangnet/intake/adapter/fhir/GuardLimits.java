package nl.vangnet.intake.adapter.fhir;

/**
 * What a message may be made of before a FHIR parser sees it. Real messages have some hundred elements; the parser's
 * time and memory grow with the number of elements, so that number bounds what any message can cost.
 *
 * @param depth of objects in objects, or of tags in tags
 * @param elements values of any kind, and tags of a narrative
 * @param names in one object, or attributes of one tag
 * @param items in one array
 * @param characters of one string
 * @param digits characters of one number
 * @param exponent of a number: a parser writes 1e999999999 out in full
 */
record GuardLimits(int depth, int elements, int names, int items, int characters, int digits, int exponent) {

    static GuardLimits of(FhirSettings.Limits limits) {
        return new GuardLimits(
                limits.depth(),
                limits.elements(),
                limits.names(),
                limits.items(),
                limits.characters(),
                limits.digits(),
                limits.exponent());
    }
}
