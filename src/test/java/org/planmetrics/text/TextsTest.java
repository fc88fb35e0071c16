package org.planmetrics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.table.TextVector;
import org.planmetrics.table.Vector;

/** Texts kept as bytes come back as they were; ids are numbered like a map would number them. */
class TextsTest {
  private static final List<String> ODD =
      List.of("", "a", "社区", "\uD83D\uDE00", "\uD800", "x\uDC00y", "\uDC00\uD800", "\u0000");

  private static String text(Random random, boolean isAscending, int i) {
    if (isAscending) {
      return "W" + (1_000 + i);
    }
    return random.nextInt(10) == 0
        ? ODD.get(random.nextInt(ODD.size()))
        : "22" + random.nextInt(300) + "0".repeat(random.nextInt(3));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void ids_numberTextsLikeAMap_beforeAndAfterSettling(long seed) {
    Random random = new Random(seed);
    Map<String, Integer> expected = new HashMap<>();
    List<String> texts = new ArrayList<>();
    Ids ids = new Ids();
    int ascending = seed % 2 == 0 ? 400 : 5_000;
    for (int i = 0; i < 3_000; i++) {
      String text = text(random, i < ascending, i);
      Integer known = expected.putIfAbsent(text, texts.size());
      assertThat(ids.add(text)).isEqualTo(known == null ? texts.size() : ~known);
      if (known == null) {
        texts.add(text);
      }
      String asked = text(random, i < ascending, random.nextInt(2 * i + 1));
      assertThat(ids.find(asked)).isEqualTo(expected.getOrDefault(asked, -1));
    }
    Texts keys = new Texts();
    List<String> asked = new ArrayList<>(texts);
    asked.addAll(List.of("W999", "W10000000", "22", "no"));
    asked.forEach(keys::add);
    int[] found = new int[asked.size()];
    Arrays.fill(found, -1);
    ids.find(keys, 7, found);
    for (int i = 0; i < found.length; i++) {
      Integer number = expected.get(asked.get(i));
      assertThat(found[i]).isEqualTo(number == null ? -1 : 7 + number);
    }
    ids.settle();
    assertThat(ids.size()).isEqualTo(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      assertThat(ids.get(i)).isEqualTo(texts.get(i));
      assertThat(ids.find(texts.get(i))).isEqualTo(i);
    }
    assertThat(ids.find("no")).isEqualTo(-1);
  }

  @Test
  void frontCoded_longAndOddTexts_comeBack() {
    Texts texts = new Texts();
    List<String> all = new ArrayList<>(ODD);
    for (int i = 0; i < 100; i++) {
      all.add("社".repeat(i) + i);
      all.add("社".repeat(i) + "/" + "x".repeat(3 * i));
    }
    all.forEach(texts::add);
    FrontCoded coded = new FrontCoded(texts);
    for (int i = 0; i < all.size(); i++) {
      assertThat(coded.get(i)).isEqualTo(all.get(i));
      assertThat(coded.isEmpty(i)).isEqualTo(all.get(i).isEmpty());
    }
  }

  @Test
  void columnsOfNames_keepBlanksApartAndSpellingsAsTheyAre() {
    TextVector names = new TextVector("name");
    names.add("甲");
    names.add((Object) null);
    names.add("\uD800");
    for (Vector column : List.of(names, names.finished())) {
      assertThat(column.at(0)).contains("甲");
      assertThat(column.at(1)).isEmpty();
      assertThat(column.code(1)).isZero();
      assertThat(column.at(2)).contains("\uD800");
      assertThat(column.cardinality()).isEqualTo(4);
    }
  }
}
