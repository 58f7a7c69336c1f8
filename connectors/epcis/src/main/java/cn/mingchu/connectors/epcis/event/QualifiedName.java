package cn.mingchu.connectors.epcis.event;

/** The name of a field; those of the standard have no namespace, extensions have their own. */
public record QualifiedName(String namespace, String localName)
    implements Comparable<QualifiedName> {

  /** A name of the standard. */
  public static QualifiedName standard(String localName) {
    return new QualifiedName("", localName);
  }

  public boolean isStandard() {
    return namespace.isEmpty();
  }

  @Override
  public int compareTo(QualifiedName other) {
    int byNamespace = namespace.compareTo(other.namespace);
    return byNamespace != 0 ? byNamespace : localName.compareTo(other.localName);
  }

  /** The namespace in curly brackets, where there is one, and the local name. */
  @Override
  public String toString() {
    return isStandard() ? localName : "{" + namespace + "}" + localName;
  }
}
