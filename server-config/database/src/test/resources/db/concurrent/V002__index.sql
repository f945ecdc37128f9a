create index concurrently item_name on migrations.item (name);
