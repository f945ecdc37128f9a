create table migrations.half (id integer);
select 1 / 0;
