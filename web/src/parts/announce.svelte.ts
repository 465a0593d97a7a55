/** What is said to those who listen instead of look. */
class Announcer {
  said = $state('');

  say(text: string): void {
    // the same words twice are said twice
    this.said = this.said === text ? `${text}\u00a0` : text;
  }
}

export const announcer = new Announcer();
