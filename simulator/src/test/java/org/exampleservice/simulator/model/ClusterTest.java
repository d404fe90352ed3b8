package org.exampleservice.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterTest {
    @Test
    void a_cluster_keeps_a_copy_that_nobody_can_change() {
        // given
        List<Group> groups = new ArrayList<>(List.of(new Group("a", List.of())));
        Cluster cluster = new Cluster(groups);

        // when
        groups.clear();

        // then
        assertThat(cluster.groups()).hasSize(1);
        assertThatThrownBy(() -> cluster.groups().remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_dialect_is_known_by_its_word_in_lower_case() {
        assertThat(Dialect.of("tutorial")).contains(Dialect.TUTORIAL);
        assertThat(Dialect.of("sdk")).contains(Dialect.SDK);
        assertThat(Dialect.of("SDK")).isEmpty();
        assertThat(Dialect.SDK.word()).isEqualTo("sdk");
    }
}
