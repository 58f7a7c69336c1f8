package cn.mingchu.portal.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an address shows, so that the guard knows whom to let in. An address without it is served to
 * nobody. On a method it goes before that on the class.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Shows {

  /** What it shows. */
  What value();

  /** What there is to be shown, and where the address names it. */
  enum What {
    /** The school that {@code {id}} names. */
    SCHOOL,
    /** The region that {@code {code}} names. */
    REGION,
    /** The device that {@code {id}} names. */
    DEVICE,
    /** The finding that {@code {id}} names. */
    FINDING,
    /** The alert that {@code {id}} names. */
    ALERT,
    /** What the parameter {@code scope} names. */
    SCOPE,
    /** What the handler itself cuts to the visitor's part of the province. */
    OWN_PART,
    /** What only those may see who see the whole province. */
    EVERYTHING,
    /** Nothing that somebody must have signed in for. */
    NOTHING
  }
}
