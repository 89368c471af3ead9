"""What keys do: each verb makes a Change of the noun in hand, and the session does it."""
