/** Announcements for screen readers. */
class Announcer {
  said = $state('');

  say(text: string): void {
    // a repeated text must differ to be announced again
    this.said = this.said === text ? `${text}\u00a0` : text;
  }
}

export const announcer = new Announcer();
