package nl.vangnet.screening.domain.visit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Things that belong together, found from the pairs that do (union and find). */
public final class Groups<T> {

    private final Map<T, T> parents = new LinkedHashMap<>();

    public void add(T one) {
        parents.putIfAbsent(one, one);
    }

    public void join(T one, T other) {
        add(one);
        add(other);
        parents.put(of(one), of(other));
    }

    /** The one that stands for the group: which one it is means nothing, and changes as groups are joined. */
    public T of(T one) {
        T root = one;
        T parent = parents.getOrDefault(root, root);
        while (!parent.equals(root)) {
            root = parent;
            parent = Objects.requireNonNull(parents.get(root));
        }
        parents.put(one, root);
        return root;
    }

    /** The groups, in the order in which the first of each was added. */
    public Collection<List<T>> all() {
        Map<T, List<T>> groups = new LinkedHashMap<>();
        for (T one : List.copyOf(parents.keySet())) {
            groups.computeIfAbsent(of(one), root -> new ArrayList<>()).add(one);
        }
        return groups.values();
    }
}
