"""What those who look after the bot can do on Discord; offered only in the servers of `ADMIN_GUILD_IDS`."""
