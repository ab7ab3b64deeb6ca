package nl.vangnet.local.feed;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.vangnet.local.feed.Story.Diagnosis;

/** The mix of stories, drawn by their weights. */
final class Stories {

    private final List<Story> stories;
    private final int totalWeight;

    private Stories(List<Story> stories) {
        this.stories = stories;
        this.totalWeight = stories.stream().mapToInt(Story::weight).sum();
    }

    static Stories load() {
        return new Stories(Resources.lines("stories.csv").map(Stories::parse).toList());
    }

    Story draw(SplittableRandom random) {
        int left = random.nextInt(totalWeight);
        for (Story story : stories) {
            left -= story.weight();
            if (left < 0) {
                return story;
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }

    private static Story parse(String line) {
        String[] column = line.split(";", -1);
        String[] ages = column[2].split("-");
        return new Story(
                Integer.parseInt(column[0]),
                column[1].equals("yes"),
                Integer.parseInt(ages[0]),
                Integer.parseInt(ages[1]),
                column[3],
                Integer.parseInt(column[4]),
                Integer.parseInt(column[5]),
                Integer.parseInt(column[6]),
                column[7],
                Stream.of(column[8].split("\\|")).map(Stories::diagnosis).toList(),
                column[9]);
    }

    private static Diagnosis diagnosis(String text) {
        String[] parts = text.split("=", 2);
        return new Diagnosis(parts[0], parts[1]);
    }
}
