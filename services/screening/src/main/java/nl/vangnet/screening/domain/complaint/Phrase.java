package nl.vangnet.screening.domain.complaint;

import java.util.List;

/** Words in order, each as a number of the vocabulary. */
final class Phrase {

    private final int[] numbers;
    private final Meaning meaning;

    Phrase(List<Integer> numbers, Meaning meaning) {
        this.numbers = numbers.stream().mapToInt(Integer::intValue).toArray();
        this.meaning = meaning;
    }

    int size() {
        return numbers.length;
    }

    int number(int at) {
        return numbers[at];
    }

    Meaning meaning() {
        return meaning;
    }
}
