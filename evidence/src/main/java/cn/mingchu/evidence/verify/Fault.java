package cn.mingchu.evidence.verify;

/**
 * Something that is not as the signed head says.
 *
 * @param file in the log's folder
 * @param what one sentence, with the index of the entry where there is one
 */
public record Fault(String file, String what) {

  @Override
  public String toString() {
    return file + ": " + what;
  }
}
