package nl.vangnet.screening.domain.complaint;

import java.util.List;

/** Words in order, each as a number of the vocabulary. */
record Phrase(List<Integer> numbers, Meaning meaning) {

    Phrase {
        numbers = List.copyOf(numbers);
    }
}
