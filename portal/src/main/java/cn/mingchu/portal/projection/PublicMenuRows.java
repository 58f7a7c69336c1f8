package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.PublicMenu;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What anybody may know of a meal of a school, in its newest revision. */
final class PublicMenuRows implements TopicRows<PublicMenu> {

  private static final String PUT =
      """
      insert into public_menu (menu_id, revision, school_id, day, meal, served_time, record)
      values (?, ?, ?, ?, ?, ?, ?::jsonb)
      on conflict (menu_id) do update set
        revision = excluded.revision, school_id = excluded.school_id, day = excluded.day,
        meal = excluded.meal, served_time = excluded.served_time, record = excluded.record
      where public_menu.revision < excluded.revision
      """;

  private static final NewestRevisions<PublicMenu> NEWEST =
      new NewestRevisions<>(PublicMenu::getMenuId, PublicMenu::getRevision);

  private final JdbcTemplate database;
  private final RecordJson json;

  PublicMenuRows(JdbcTemplate database, RecordJson json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public Topic<PublicMenu> topic() {
    return Topics.PUBLIC_MENUS;
  }

  @Override
  public List<String> tables() {
    return List.of("public_menu");
  }

  @Override
  public void noteUnseen(Changes changes) {
    // public pages are made anew by themselves
  }

  @Override
  public void write(List<Arrived<PublicMenu>> records, Changes changes) {
    database.batchUpdate(PUT, NEWEST.in(records).stream().map(this::row).toList());
  }

  private Object[] row(PublicMenu menu) {
    return new Object[] {
      menu.getMenuId(),
      menu.getRevision(),
      menu.getSchoolId(),
      menu.getDay(),
      menu.getMeal().name(),
      SqlTime.of(menu.getServedTime()),
      json.of(menu)
    };
  }
}
