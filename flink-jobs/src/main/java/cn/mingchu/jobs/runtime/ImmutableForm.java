package cn.mingchu.jobs.runtime;

/** The form of values that never change, in its first version. */
public abstract class ImmutableForm<T> implements BinaryForm<T> {

  private static final long serialVersionUID = 1L;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public final boolean isImmutable() {
    return true;
  }

  @Override
  public final T copy(T value) {
    return value;
  }
}
