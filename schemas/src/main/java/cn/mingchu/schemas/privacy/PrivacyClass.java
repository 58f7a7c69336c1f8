package cn.mingchu.schemas.privacy;

/**
 * Who may see what a field says, as the property {@code privacy} of each field that is, or leads
 * to, something public.
 */
public enum PrivacyClass {
  /** Anybody. Of texts only codes: their form is checked before they are told. */
  PUBLIC,
  /** Anybody, once nothing in it tells who somebody is: people typed it. */
  PUBLIC_TEXT,
  /** Anybody, where it counts enough people, and no other number shows the ones left out. */
  PEOPLE_COUNT,
  /** Schools and offices: trade, papers, and how records name one another. */
  INTERNAL,
  /** Whom it is about, and whom that person's work or school has put in charge of it. */
  PERSONAL,
  /** The same, of somebody's health. */
  HEALTH,
  /** Authorities alone may tell the public: what would warn of food that they have not judged. */
  UNCONFIRMED,
  /** Whoever runs the system: devices, credentials, networks. */
  TECHNICAL;

  /** Whether a field of a record that anybody may read can be of this class. */
  public boolean mayBePublic() {
    return switch (this) {
      case PUBLIC, PUBLIC_TEXT, PEOPLE_COUNT -> true;
      case INTERNAL, PERSONAL, HEALTH, UNCONFIRMED, TECHNICAL -> false;
    };
  }
}
