package cn.mingchu.jobs.publication.book;

import cn.mingchu.jobs.publication.word.MealWord;

/**
 * What is said of a meal, by its newest revision.
 *
 * @param firstTaken when the gateway took in the first revision, UTC milliseconds
 */
record FiledMeal(MealWord word, long firstTaken) {

  static FiledMeal of(MealWord word) {
    return new FiledMeal(word, word.ingestTime());
  }

  /** The same with a further revision, in whatever order they come. */
  FiledMeal with(MealWord revision) {
    return new FiledMeal(
        revision.revision() > word.revision() ? revision : word,
        Math.min(firstTaken, revision.ingestTime()));
  }
}
