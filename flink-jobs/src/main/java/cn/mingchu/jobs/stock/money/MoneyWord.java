package cn.mingchu.jobs.stock.money;

/** What is said of a school's money, or of what becomes of it. */
public sealed interface MoneyWord permits Payment, EatenMeal, Enrolment {

  /** Whose money it is. */
  String schoolId();
}
