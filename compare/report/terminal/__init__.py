"""What the terminal form is made of: the page, an event, a finding."""
