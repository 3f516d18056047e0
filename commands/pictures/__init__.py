"""Pictures of lookups. Only `gallery` may be imported at the start; what draws is imported when something is drawn."""
