create table migrations.item (id integer primary key, name text);
